#include "kiosk/sync/poll.h"

#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/hear.h"

namespace yimen::sync {

Poll::Poll(Transport& transport, Line& line, const Config& config, const Clock& clock, Random& random,
           Source source)
    : transport_(transport),
      line_(line),
      config_(config),
      clock_(clock),
      random_(random),
      source_(std::move(source)) {}

milliseconds Poll::work() {
  if (under_way_) return kNothingToDo;
  if (clock_.now() >= ask_at_) ask();
  return under_way_ ? kNothingToDo : std::chrono::ceil<milliseconds>(ask_at_ - clock_.now());
}

milliseconds Poll::probe() {
  ask_at_ = {};
  return work();
}

void Poll::ask() {
  auto question = source_.question();
  if (!question) {
    log::fault("sync", question.error());
    return plan(config_.progress_interval);
  }
  under_way_ = true;
  transport_.begin(std::move(*question), [this](const Exchange& exchange) { take(exchange); });
}

// Where the line failed it is asked again as soon as the line's own pause is over.
void Poll::take(const Exchange& exchange) {
  under_way_ = false;
  const Fault* fault = hear(line_, exchange);
  if (fault != nullptr) {
    if (fault == &kProtocol) plan(config_.progress_interval);
    return;
  }
  plan(source_.keep(*exchange) ? milliseconds(0) : config_.progress_interval);
}

void Poll::plan(milliseconds most) { ask_at_ = clock_.now() + some_of(most, random_); }

}  // namespace yimen::sync
