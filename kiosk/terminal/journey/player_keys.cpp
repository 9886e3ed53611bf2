// The verbs of who uses keys and ears: no finger, and where wanted no picture.
#include <algorithm>
#include <cmath>
#include <fstream>

#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/journey/player.h"
#include "kiosk/terminal/journey/spoken_log.h"

namespace yimen::terminal {
namespace {

constexpr int kMostPresses = 400;
constexpr int kMostSteps = 40;  // after that not by where it is, but one after the other

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(std::move(line));
  return lines;
}

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> characters;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) characters.emplace_back();
    characters.back() += c;
  }
  return characters;
}

}  // namespace

void Player::add_key_verbs() {
  stage_.display.narrator().keep_log();
  const auto add = [this](const char* verb, auto action) {
    verbs_.emplace(verb, [this, action](const std::string& argument) { return (this->*action)(argument); });
  };
  add("find", &Player::find);
  add("choose", &Player::choose);
  add("spell", &Player::spell);
  add("hear", &Player::hear);
  add("silent", &Player::silent);
  add("headset", &Player::headset);
  add("spoken", &Player::spoken);
  add("muted", &Player::muted);
  add("black", &Player::black);
}

void Player::press(hal::Key key) {
  stage_.clock.advance(kBetweenPresses);
  stage_.devices.keypad->press(key);
  settle();
}

// Whether what is looked for has the focus; a whole row, for switches, is gone into.
bool Player::has_focus(ui::NodeId id) {
  const auto& nodes = stage_.display.tree().nodes();
  const auto focused = std::ranges::count_if(nodes, &ui::Node::focused);
  const ui::Node* node = stage_.display.tree().by_id(id);
  if (node == nullptr || !node->focused) return false;
  if (focused > 1) press(hal::Key::select);
  return stage_.display.focus() == id;
}

// The next key towards what is looked for: on and on until it is heard; on a keyboard by where its keys are,
// which everybody knows after a while.
hal::Key Player::key_towards(const ui::Node& wanted) const {
  if (stage_.terminal.state().settings.scanning) return hal::Key::next;
  const ui::Node* here = stage_.display.tree().by_id(stage_.display.focus());
  if (here == nullptr || !here->is_board() || !wanted.is_board()) return hal::Key::right;
  const float down = wanted.box.centre().y - here->box.centre().y;
  if (std::abs(down) > here->box.h / 2) return down > 0 ? hal::Key::down : hal::Key::up;
  return wanted.box.x > here->box.x ? hal::Key::right : hal::Key::left;
}

// As somebody does who does not see.
Result<void> Player::find(const std::string& label) {
  const ui::Node* node = nullptr;
  const auto there = [&] {
    node = stage_.display.tree().find(label);
    return node != nullptr && node->actionable();
  };
  if (auto seen = until(there, "cannot be found: not on the screen, or not to be used"); !seen) return seen;
  const ui::NodeId wanted = node->id;
  for (int presses = 0; presses < kMostPresses; ++presses) {
    if (has_focus(wanted)) return {};
    node = stage_.display.tree().by_id(wanted);
    if (node == nullptr) return cannot("is gone");
    press(presses < kMostSteps ? key_towards(*node) : hal::Key::right);
  }
  return cannot("is not reached by keys");
}

Result<void> Player::choose(const std::string& label) {
  auto found = find(label);
  if (found) press(hal::Key::select);
  return found;
}

Result<void> Player::spell(const std::string& text) {
  for (const auto& character : characters_of(text))
    if (auto chosen = choose(character); !chosen) return chosen;
  return {};
}

Result<void> Player::hear(const std::string& text) {
  const auto& log = stage_.display.narrator().log();
  std::size_t at = heard_;
  const auto said = [&] {
    while (at < log.size() && log[at].text.find(text) == std::string::npos) ++at;
    return at < log.size();
  };
  auto heard = until(said, "was not said since the last that was heard");
  if (heard) heard_ = at + 1;
  return heard;
}

Result<void> Player::silent(const std::string&) {
  const auto& log = stage_.display.narrator().log();
  if (heard_ < log.size()) return cannot("this was said: " + log[heard_].text);
  return {};
}

Result<void> Player::headset(const std::string& where) {
  if (where != "in" && where != "out") return cannot("must be 'headset in' or 'headset out'");
  stage_.devices.speaker->plug(where == "in");
  return {};
}

// Line by line, from the beginning of the journey. What was said is written beside the pictures: where it is
// what it should be, it is kept by copying that file.
Result<void> Player::spoken(const std::string& file) {
  const auto lines = spoken_lines(stage_.display.narrator().log());
  std::ofstream written(shots_ / std::filesystem::path(file).filename());
  for (const auto& line : lines) written << line << '\n';
  const auto different = difference(lines_of(file), lines);
  return different ? Result<void>(cannot(*different)) : Result<void>{};
}

Result<void> Player::muted(const std::string&) {
  stage_.devices.speaker->set_status(hal::Status::absent);
  return {};
}

Result<void> Player::black(const std::string&) {
  stage_.display.stay_black();
  return {};
}

}  // namespace yimen::terminal
