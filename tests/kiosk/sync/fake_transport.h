// A network that is a function, in a time that the test moves. Nothing sleeps.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/sync/transport.h"

namespace yimen::sync {

inline std::string header(const Message& message, std::string_view name) {
  for (const auto& [key, value] : message.headers)
    if (key == name) return value;
  return {};
}

class FakeTransport : public Transport {
 public:
  using Answer = std::function<Exchange(const Message&)>;

  explicit FakeTransport(ManualClock& clock) : clock_(clock) {}

  void begin(Message message, Done done) override {
    const milliseconds takes = duration ? duration(message) : milliseconds(0);
    under_way_.push_back({std::move(message), std::move(done), clock_.now() + takes});
    most_at_once = std::max(most_at_once, under_way_.size());
  }

  // Whoever is through first, and all others of that moment; or else time passes.
  void run(milliseconds most) override {
    const Instant until = std::min(clock_.now() + most, stop_at);
    const auto first = std::min_element(under_way_.begin(), under_way_.end(),
                                        [](const auto& a, const auto& b) { return a.ends < b.ends; });
    const bool nobody = first == under_way_.end() || first->ends > until;
    move_to(nobody ? until : first->ends);
    if (nobody) return;
    std::vector<UnderWay> ended;
    const auto still = std::stable_partition(under_way_.begin(), under_way_.end(),
                                             [&](const auto& one) { return one.ends > clock_.now(); });
    std::move(still, under_way_.end(), std::back_inserter(ended));
    under_way_.erase(still, under_way_.end());
    for (auto& one : ended) one.done(answer(one.message));
  }

  void wake() override {}
  void set_cut(bool) override {}

  Answer answer;
  std::function<milliseconds(const Message&)> duration;  // how long an exchange takes; none: no time at all
  Instant stop_at = Instant::max();                      // time passes no further than this
  std::size_t most_at_once = 0;

 private:
  struct UnderWay {
    Message message;
    Done done;
    Instant ends;
  };

  void move_to(Instant when) {
    if (when > clock_.now()) clock_.advance(std::chrono::ceil<milliseconds>(when - clock_.now()));
  }

  ManualClock& clock_;
  std::vector<UnderWay> under_way_;
};

}  // namespace yimen::sync
