#include "kiosk/vision/second_look.h"

#include <malloc.h>
#include <pthread.h>
#include <sys/resource.h>

#include "kiosk/common/secret.h"

namespace yimen::vision {
namespace {

constexpr std::time_t kLongestSeconds = 2;  // the slowest photograph took 0.6
constexpr int kPriority = 10;               // the terminal's own threads go first

// Processor time used by a thread.
timespec used(clockid_t thread_clock) {
  timespec now{};
  ::clock_gettime(thread_clock, &now);
  return now;
}

void clear(Reading& reading) {
  wipe(reading.text);
  reading = {};
}

}  // namespace

SecondLook::~SecondLook() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
  wipe(waiting_.pixels);
  clear(reading_);
}

void SecondLook::offer(const Grey& frame) {
  {
    const std::lock_guard lock(mutex_);
    waiting_ = frame;
    has_frame_ = true;
  }
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  changed_.notify_one();
}

Reading SecondLook::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(reading_, {});
}

void SecondLook::forget() {
  {
    const std::lock_guard lock(mutex_);
    wipe(waiting_.pixels);
    waiting_ = {};
    has_frame_ = false;
    clear(reading_);
    ++period_;
    forgetting_ = true;
  }
  changed_.notify_one();
}

bool SecondLook::stuck() {
  const std::lock_guard lock(mutex_);
  clockid_t clock{};
  if (!busy_since_ || ::pthread_getcpuclockid(thread_.native_handle(), &clock) != 0) return false;
  return used(clock).tv_sec - busy_since_->tv_sec > kLongestSeconds;
}

void SecondLook::run() {
  ::setpriority(PRIO_PROCESS, 0, kPriority);  // of this thread alone, on Linux
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return has_frame_ || forgetting_ || ending_; });
    if (ending_) return;
    if (std::exchange(forgetting_, false)) {
      forget_engine(lock);
    } else {
      look_at_newest(lock);
    }
  }
}

void SecondLook::forget_engine(std::unique_lock<std::mutex>& lock) {
  lock.unlock();
  look_ = nullptr;
  ::malloc_trim(0);  // its networks are large
  lock.lock();
}

void SecondLook::look_at_newest(std::unique_lock<std::mutex>& lock) {
  std::swap(frame_, waiting_);
  has_frame_ = false;
  busy_since_ = used(CLOCK_THREAD_CPUTIME_ID);
  const auto period = period_;
  lock.unlock();
  if (!look_) look_ = make_();
  auto reading = look_(frame_);
  wipe(frame_.pixels);
  lock.lock();
  busy_since_.reset();
  if (period == period_ && !reading.nothing()) std::swap(reading_, reading);
  clear(reading);
}

}  // namespace yimen::vision
