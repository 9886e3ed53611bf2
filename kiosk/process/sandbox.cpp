#include "kiosk/process/sandbox.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "kiosk/common/secret.h"
#include "kiosk/process/faults.h"
#include "kiosk/process/sandbox_calls.h"

namespace yimen::process {

namespace {

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

constexpr unsigned kWriting = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;

// That this argument of a call is this value, in the bits of the mask. (libseccomp's macros are C.)
scmp_arg_cmp is(unsigned argument, scmp_datum_t value, scmp_datum_t mask = ~scmp_datum_t{0}) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

bool allow(const Filter& filter, int call) {
  return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
}

bool allow_if(const Filter& filter, int call, scmp_arg_cmp condition) {
  return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, condition) == 0;
}

bool allow_opening(const Filter& filter, unsigned mode) {
  return allow_if(filter, SCMP_SYS(open), is(1, mode, kWriting)) &&
         allow_if(filter, SCMP_SYS(openat), is(2, mode, kWriting));
}

bool allow_limited(const Filter& filter) {
  const auto self = static_cast<scmp_datum_t>(::getpid());
  return allow_opening(filter, O_RDONLY) &&
         allow_if(filter, SCMP_SYS(socketpair), is(0, AF_UNIX)) &&  // GStreamer wakes itself so
         allow_if(filter, SCMP_SYS(clone), is(0, CLONE_THREAD, CLONE_THREAD)) &&
         allow_if(filter, SCMP_SYS(tgkill), is(0, self)) &&
         allow_if(filter, SCMP_SYS(prctl), is(0, PR_SET_NAME)) &&
         allow_if(filter, SCMP_SYS(prlimit64), is(2, 0));
}

bool allow_devices(const Filter& filter, Devices devices) {
  if (devices == Devices::none) return true;
  return allow_opening(filter, O_RDWR) && allow(filter, SCMP_SYS(ioctl));
}

// Whatever is not allowed fails as if rights were missing. Only clone3 says that it does not exist, since its
// arguments cannot be looked at and the C library then falls back to clone.
bool load_filter(Devices devices) {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
  if (!filter || seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) != 0)
    return false;
  for (const int call : kAllowedCalls) {
    if (!allow(filter, call)) return false;
  }
  return allow_limited(filter) && allow_devices(filter, devices) && seccomp_load(filter.get()) == 0;
}

bool limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  return ::setrlimit(resource, &both) == 0;
}

bool set_limits() {
  bool done = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 256);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  done = done && limit(RLIMIT_AS, rlim_t{2} << 30);  // the sanitizers map terabytes
#endif
  return done;
}

}  // namespace

Result<void> enter_sandbox(Devices devices) {
  forbid_dumps();
  ::signal(SIGXFSZ, SIG_IGN);
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return fail(kNoSandbox, "parent's death");
  if (!set_limits()) return fail(kNoSandbox, "limits");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return fail(kNoSandbox, "no_new_privs");
  if (!load_filter(devices)) return fail(kNoSandbox, "seccomp");
  return {};
}

}  // namespace yimen::process
