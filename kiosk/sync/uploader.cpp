#include "kiosk/sync/uploader.h"

#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"
#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

using What = outbox::Settlement::What;

constexpr milliseconds kSettleAfter{20};  // so that many acknowledgements share one transaction
constexpr milliseconds kStorePause{5'000};
constexpr std::chrono::hours kLongestSleep{1};

milliseconds until(Instant when, Instant now) {
  return std::chrono::ceil<milliseconds>(std::max(when - now, Instant::duration::zero()));
}

}  // namespace

Uploader::Uploader(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                   const Clock& clock, Random& random, Emit emit)
    : outbox_(outbox),
      transport_(transport),
      line_(line),
      config_(config),
      clock_(clock),
      random_(random),
      emit_(std::move(emit)) {}

milliseconds Uploader::work() {
  settle_if_due();
  const bool store_works = !store_pause_until_ || *store_pause_until_ <= clock_.now();
  if (store_works && !line_.pause() && !line_.is_down()) {
    claim();
    begin_waiting();
  }
  return until_next();
}

milliseconds Uploader::until_next() const {
  const Instant now = clock_.now();
  if (store_pause_until_ && *store_pause_until_ > now) return until(*store_pause_until_, now);
  milliseconds wait = kLongestSleep;
  if (settle_at_) wait = std::min(wait, until(*settle_at_, now));
  if (const auto pause = line_.pause()) return std::min(wait, *pause);
  if (line_.is_down()) return wait;
  return under_way_ < line_.window() ? std::min(wait, until(look_at_, now)) : wait;
}

// One window ahead of what is under way, so that no answer has to wait for the disk.
void Uploader::claim() {
  const int window = line_.window();
  const int ahead = window > 1 ? window : 0;
  if (clock_.now() < look_at_ || std::ssize(waiting_) > ahead / 2) return;
  const int wanted = window + ahead - static_cast<int>(in_hand_.size());
  if (wanted <= 0) return;
  auto claimed = outbox_.claim(wanted, 2 * config_.timeout);
  if (!claimed) return store_failed(claimed.error());
  const bool all = std::ssize(*claimed) < wanted;
  for (auto& one : *claimed) take_in_hand(std::move(one));
  if (all) plan_next_look();
}

// A delivery may outlast its lease; it is still ours.
void Uploader::take_in_hand(outbox::Claimed claimed) {
  const std::string id = claimed.row.id;
  if (in_hand_.contains(id)) return;
  const auto read = [this, id](const std::string& sha256, std::int64_t offset, std::int64_t most) {
    return outbox_.read_part(id, sha256, offset, most);
  };
  in_hand_[id] = std::make_unique<Delivery>(std::move(claimed), config_.url, read);
  waiting_.push_back(id);
}

void Uploader::plan_next_look() {
  const auto next = outbox_.next_due();
  if (!next) return store_failed(next.error());
  look_at_ = clock_.now() + next->value_or(kLongestSleep);
}

void Uploader::begin_waiting() {
  while (!waiting_.empty() && under_way_ < line_.window()) {
    const std::string id = waiting_.front();
    waiting_.pop_front();
    begin(id);
  }
}

void Uploader::begin(const std::string& id) {
  auto message = in_hand_.at(id)->next();
  if (!message) return cannot_read(id, message.error());
  ++under_way_;
  transport_.begin(std::move(*message), [this, id](const Exchange& exchange) { take(id, exchange); });
}

void Uploader::take(const std::string& id, const Exchange& exchange) {
  --under_way_;
  const Step step = in_hand_.at(id)->take(exchange);
  if (step.what != Step::What::go_on) return end(id, step);
  waiting_.push_front(id);
  if (step.fault == nullptr)
    line_.good();
  else
    line_.bad(*step.fault, step.detail, step.retry_after);
}

void Uploader::end(const std::string& id, const Step& step) {
  const auto delivery = std::move(in_hand_.extract(id).mapped());
  const outbox::Claimed& claimed = delivery->claimed();
  if (step.what == Step::What::again) return again(claimed, step);
  line_.good();
  const std::string& number = claimed.row.receipt_number;
  if (step.what == Step::What::done) {
    news_.emplace_back(Delivered{number});
    return note({id, What::delivered});
  }
  log::fault("sync", {step.fault, number});
  if (step.what == Step::What::refused) {
    news_.emplace_back(Refused{number, step.fault});
    return note({id, What::refused, step.fault});
  }
  news_.emplace_back(NeedsStaff{number, step.fault});
  note({id, What::needs_staff, step.fault});
}

void Uploader::again(const outbox::Claimed& claimed, const Step& step) {
  const Policy policy = policy_for(*step.fault);
  line_.bad(*step.fault, step.detail, step.retry_after);
  // What never left this machine says nothing about the submission, so it keeps its place.
  const bool keeps_its_place = policy.submission == What::released || !step.sent;
  const milliseconds pause = pause_after(claimed.row.tries, config_.first_pause,
                                         longest_pause_of_one(policy.concern, config_), random_);
  note({claimed.row.id, keeps_its_place ? What::released : What::put_off, step.fault, pause});
  if (policy.concern != Concern::submission) put_back_waiting(*step.fault);
}

// A damaged attachment: nothing is wrong with the line.
void Uploader::cannot_read(const std::string& id, const Error& error) {
  log::fault("sync", error);
  in_hand_.erase(id);
  note({id, What::put_off, error.fault, longest_pause_of_one(Concern::submission, config_)});
}

void Uploader::put_back_waiting(const Fault& why) {
  for (const auto& id : std::exchange(waiting_, {})) {
    in_hand_.erase(id);
    note({id, What::released, &why});
  }
}

void Uploader::note(outbox::Settlement settlement) {
  settlements_.push_back(std::move(settlement));
  if (!settle_at_) settle_at_ = clock_.now() + kSettleAfter;
}

void Uploader::settle_if_due() {
  if (settlements_.empty()) return;
  if (store_pause_until_ && *store_pause_until_ > clock_.now()) return;
  const bool enough = std::ssize(settlements_) >= config_.in_flight || in_hand_.empty();
  if (enough || *settle_at_ <= clock_.now()) settle();
}

// Where the disk refuses, the answers are kept until it does not: what was delivered is not sent again.
void Uploader::settle() {
  if (const auto settled = outbox_.settle(settlements_); !settled) return store_failed(settled.error());
  settlements_.clear();
  settle_at_.reset();
  look_again();
  for (auto& event : std::exchange(news_, {})) emit_(std::move(event));
}

void Uploader::put_back() {
  for (const auto& [id, delivery] : std::exchange(in_hand_, {})) note({id, What::released, &kUnreachable});
  waiting_.clear();
  if (!settlements_.empty()) settle();
}

void Uploader::store_failed(const Error& error) {
  log::fault("sync", error);
  store_pause_until_ = clock_.now() + kStorePause;
}

}  // namespace yimen::sync
