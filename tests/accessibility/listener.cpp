#include "tests/accessibility/listener.h"

#include <algorithm>

#include "ui/kit/order.h"

namespace yimen::proof {

std::uint64_t NotingSpeaker::say(hal::Utterance utterance) {
  at_once_ += saying_ ? 1U : 0U;
  saying_ = true;
  said_.push_back(std::move(utterance));
  return said_.size();
}

void Listener::frame(const ui::SemanticTree& tree, visit::Settings settings, const std::string& page,
                     ui::NodeId focus) {
  settings.voice = true;
  narrator_.frame(tree, settings, page, focus, headset_);
}

void Listener::hear_out() {
  constexpr int kMost = 500;
  for (int i = 0; i < kMost && narrator_.is_speaking(); ++i) {
    speaker_.end();
    narrator_.ended(speaker_.last());
  }
}

void Listener::hear(const ui::SemanticTree& tree, visit::Settings settings, const std::string& page) {
  frame(tree, settings, page, 0);
  hear_out();
}

void Listener::go_over(const ui::SemanticTree& tree, visit::Settings settings, const std::string& page) {
  for (const auto* node : ui::heard_order(tree)) {
    press(draw::Key::down);
    frame(tree, settings, page, node->id);
    hear_out();
  }
}

bool Listener::heard(std::string_view text) const {
  return std::ranges::any_of(speaker_.said(),
                             [&](const auto& said) { return said.text.find(text) != std::string::npos; });
}

}  // namespace yimen::proof
