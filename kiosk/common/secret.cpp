#include "kiosk/common/secret.h"

#include <malloc.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace yimen {

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.capacity());
  text.clear();
}

void wipe(Bytes& bytes) {
  sodium_memzero(bytes.data(), bytes.size());
  bytes.clear();
}

void wipe_freed_memory() { mallopt(M_PERTURB, 0x5a); }

void forbid_dumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace yimen
