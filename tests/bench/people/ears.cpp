#include "tests/bench/people/ears.h"

#include <algorithm>
#include <array>

#include "ui/kit/edit.h"

namespace yimen::people {
namespace {

constexpr milliseconds kKey{300};
constexpr milliseconds kCharacter{220};  // as it is spoken
constexpr std::size_t kBeginning = 8;    // who knows what they look for presses on after so many characters
constexpr std::size_t kMostThings = 150;
constexpr int kOften = 4;  // of four times only one is listened to: the others it is known

std::vector<std::string> parts_of(std::string text) {
  constexpr std::string_view kComma = "，";
  std::vector<std::string> parts;
  for (auto at = text.find(kComma); at != std::string::npos; at = text.find(kComma)) {
    parts.push_back(text.substr(0, at));
    text.erase(0, at + kComma.size());
  }
  parts.push_back(std::move(text));
  return parts;
}

bool is_place(const std::string& part) {
  return (part.starts_with("第") || part.starts_with("共")) && part.ends_with("个");
}

// Takes what stands at the end where it is this: a part of its own, or behind a full stop.
bool take(std::vector<std::string>& parts, std::string_view word) {
  auto& last = parts.back();
  if (parts.size() > 1 && last == word) return parts.pop_back(), true;
  const std::string behind = "。" + std::string(word);
  if (!last.ends_with(behind)) return false;
  last.resize(last.size() - word.size());
  return true;
}

}  // namespace

Ears::Ears(Booth& booth) : Body(booth) {}

// The jack is found by its place beside the keypad.
void Ears::arrive() {
  spend(milliseconds(4000));
  listen();
  booth_.devices().speaker->plug(true);
  booth_.settle();
  page_ = listen();
}

std::vector<std::string> Ears::listen() {
  std::vector<std::string> sentences;
  for (const auto& said : booth_.devices().speaker->said()) sentences.push_back(said.text);
  booth_.devices().speaker->forget();
  return sentences;
}

std::vector<std::string> Ears::press(hal::Key key) {
  ++effort_.steps;
  spend(kKey);
  listen();
  booth_.press(key);
  return listen();
}

Thing Ears::thing_in(const std::string& sentence) {
  auto parts = parts_of(sentence);
  while (parts.size() > 1 && is_place(parts.back())) parts.pop_back();
  Thing thing;
  thing.usable = !take(parts, "现在不能按");
  thing.on = take(parts, "已选中") || take(parts, "正在填");
  take(parts, "没有选");
  thing.role = ui::Role::key;
  constexpr std::array<std::pair<std::string_view, ui::Role>, 5> kRoles{{{"按钮", ui::Role::button},
                                                                         {"选项", ui::Role::choice},
                                                                         {"勾选框", ui::Role::checkbox},
                                                                         {"输入框", ui::Role::field},
                                                                         {"写字的框", ui::Role::pad}}};
  for (const auto& [word, role] : kRoles)
    if (take(parts, word)) thing.role = role;
  thing.name = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) thing.value += (i > 1 ? "，" : "") + parts[i];
  if (thing.value == "还没有填") thing.value.clear();
  return thing;
}

// Once round all that can be used.
Sight Ears::perceive() {
  Sight sight;
  press(hal::Key::repeat);
  sight.words = press(hal::Key::repeat);  // twice: the whole page from its title on
  if (!sight.words.empty()) sight.title = sight.words.front();
  for (const auto& sentence : sight.words)
    spend(kCharacter * static_cast<int>(ui::characters(sentence)) / kOften);
  std::string first;
  milliseconds listened{0};
  for (std::size_t turn = 0; turn < kMostThings; ++turn) {
    const auto heard = press(hal::Key::right);
    if (heard.empty()) continue;
    if (heard.back() == first) break;
    if (first.empty()) first = heard.back();
    auto thing = thing_in(heard.back());
    thing.turn = sight.things.size();
    sight.words.push_back(heard.back());
    listened += kCharacter * static_cast<int>(std::min(ui::characters(heard.back()), kBeginning));
    sight.things.push_back(std::move(thing));
  }
  at_ = 0;  // round once, and on the first again
  count_ = sight.things.size();
  spend(listened);
  return sight;
}

// The shorter way round; then on until it is heard.
std::string Ears::use(const Thing& thing) {
  if (count_ == 0) return {};
  const std::size_t on = (thing.turn + count_ - at_) % count_;
  const bool forward = on <= count_ / 2;
  std::size_t steps = forward ? on : count_ - on;
  std::string here = steps == 0 ? thing.name : std::string();
  for (; steps > 0; --steps) {
    const auto heard = press(forward ? hal::Key::right : hal::Key::left);
    if (!heard.empty()) here = thing_in(heard.back()).name;
  }
  for (std::size_t more = 0; here != thing.name && more < count_; ++more) {
    const auto heard = press(hal::Key::right);
    if (!heard.empty()) here = thing_in(heard.back()).name;
    ++effort_.errors;
  }
  at_ = thing.turn;
  if (here != thing.name) return {};
  spend(milliseconds(600));  // longer than the filter against trembling
  page_ = press(hal::Key::select);
  milliseconds listened{0};
  for (const auto& sentence : page_) listened += kCharacter * static_cast<int>(ui::characters(sentence));
  if (thing.role != ui::Role::key) spend(listened);
  return thing.name;
}

}  // namespace yimen::people
