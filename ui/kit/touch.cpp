#include "ui/kit/touch.h"

#include <algorithm>

namespace yimen::ui {
namespace {

constexpr int kUsual = 500;
constexpr milliseconds kAtOnce{80};      // fingers of one hand that is laid on the glass
constexpr milliseconds kResting{5'000};  // nobody presses a button for so long

}  // namespace

Tremor tremor_of(int steady) {
  const milliseconds button{std::clamp(steady, 0, 10 * kUsual)};
  return {.button = button, .key = button / 2, .raised_key = steady > kUsual ? button / 2 : milliseconds{0}};
}

// Whether a further finger may be the one that counts.
bool Touch::takes_over(Instant now) {
  if (hand_) return false;
  const bool at_once = now - held_since_ < kAtOnce;
  if (at_once) {
    cancel();
    hand_ = true;
    return false;
  }
  return held_ == 0 || now - held_since_ > kResting;
}

void Touch::hold(const Node* node, draw::Finger finger, Instant now) {
  finger_ = finger;
  inside_ = node != nullptr;
  held_ = inside_ ? node->id : 0;
  held_since_ = now;
}

bool Touch::down(draw::Point at, const SemanticTree& seen, Instant now, draw::Finger finger) {
  std::erase(down_, finger);  // its release was never told
  const bool counts = down_.empty() || takes_over(now);
  down_.push_back(finger);
  if (counts) hold(seen.at(at), finger, now);
  return counts;
}

void Touch::move(draw::Point at, const SemanticTree& seen, draw::Finger finger) {
  if (!counts(finger) || held_ == 0) return;
  const Node* node = seen.at(at);
  inside_ = node != nullptr && node->id == held_;
}

NodeId Touch::up(draw::Point at, const SemanticTree& seen, Instant now, draw::Finger finger) {
  std::erase(down_, finger);
  if (down_.empty()) hand_ = false;
  if (!counts(finger)) return 0;
  move(at, seen, finger);
  const Node* node = inside_ ? seen.by_id(held_) : nullptr;
  cancel();
  return node != nullptr && activate(*node, now) ? node->id : 0;
}

bool Touch::activate(const Node& node, Instant now) {
  const milliseconds pause = node.role == Role::key ? tremor_.key : tremor_.button;
  const bool tremor = node.id == last_ && now - last_at_ < pause;
  if (tremor) return false;
  last_ = node.id;
  last_at_ = now;
  return true;
}

bool Touch::press(draw::Key key, Instant now) {
  const bool tremor = key_pressed_ && key == last_key_ && now - last_key_at_ < tremor_.raised_key;
  if (tremor) return false;
  key_pressed_ = true;
  last_key_ = key;
  last_key_at_ = now;
  return true;
}

void Touch::cancel() {
  inside_ = false;
  held_ = 0;
  finger_ = -1;
}

void Touch::forget() { *this = Touch(tremor_); }

}  // namespace yimen::ui
