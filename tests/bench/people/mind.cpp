#include "tests/bench/people/mind.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>

#include "kiosk/terminal/journey/words.h"

namespace yimen::people {
namespace {

using ui::Role;

constexpr int kMostTurns = 700;
constexpr int kMostIdle = 12;         // looks at the same page without an idea
constexpr milliseconds kMachine{30};  // real time, in which other threads of the terminal get on

// What leads on, where nothing stands out: in this order.
constexpr std::array kOn{"我还在", "都对", "记好了", "不结束",   "知道了", "下一步", "继续", "开始",
                         "提交",   "确定", "输好了", "核对好了", "没问题", "打印",   "跳过", "结束"};

bool is_key(const Thing& thing) { return thing.role == Role::key; }
bool is_choice(const Thing& thing) { return thing.role == Role::choice; }

const Thing* key_for(const Sight& sight, std::string_view label) {
  const auto found = std::ranges::find_if(
      sight.things, [&](const Thing& thing) { return is_key(thing) && thing.usable && thing.name == label; });
  return found == sight.things.end() ? nullptr : &*found;
}

std::string without_last(std::string text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty()) text.pop_back();
  return text;
}

// The character of a text that begins at a byte.
std::string character_at(const std::string& text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(at, end - at);
}

bool shows_key(const Sight& sight, std::string_view label) { return key_for(sight, label) != nullptr; }

// With YIMEN_PEOPLE_ALOUD set, what they think goes to the error output.
void trace(const Sight& sight) {
  if (std::getenv("YIMEN_PEOPLE_ALOUD") == nullptr) return;
  std::string all = "[" + sight.title + "]";
  for (const auto& thing : sight.things)
    all += (thing.usable ? " " : " -") + thing.name + (thing.value.empty() ? "" : "=" + thing.value) +
           (thing.on ? "*" : "") + (thing.main ? "!" : "");
  std::fputs((all + "\n").c_str(), stderr);
}

}  // namespace

// Ten days ago, or in five where something is to begin: "20261112".
std::string Mind::day_for(const std::string& label) const {
  const bool begins = label.find("开始") != std::string::npos;
  return terminal::with_day(begins ? "{today+5}" : "{today+-10}", body_.booth().clock().wall());
}

Mind::Text Mind::fact(const std::string& label) const {
  const auto has = [&](std::string_view part) { return label.find(part) != std::string::npos; };
  if (has("身份证")) return {"330106194107213363", ""};
  if (has("手机")) return {"13800138000", ""};
  if (has("座机")) return {"57112345678", ""};
  if (has("账号")) return {"6222020200112233445", ""};
  if (has("银行")) return {"工商银行", "gongshangyinhang"};
  if (has("联系人") || has("姓名")) return {"李明", "liming"};
  if (has("门牌") || has("地点") || has("住")) return {"8号", ""};
  if (has("钱") || has("元")) return {"120", ""};
  const auto day = day_for(label);
  if (has("年")) return {day.substr(0, 4), ""};
  if (has("月")) return {day.substr(4, 2), ""};
  if (has("日")) return {day.substr(6, 2), ""};
  return {"路灯坏了", "ludenghuaile"};
}

bool Mind::use(const Sight& sight, std::string_view name) {
  const auto* thing = sight.named(name);
  if (thing == nullptr) return false;
  body_.use(*thing);
  return true;
}

// What the person needs, from the first screen on; nothing where it is not found.
void Mind::set_up() {
  for (const auto& wish : body_.wishes()) {
    for (int tries = 0; tries < 6; ++tries) {
      const auto sight = body_.perceive();
      const auto* thing = sight.named(wish);
      if (thing != nullptr) {
        if (thing->on || body_.use(*thing) == thing->name) break;
      } else if (!use(sight, "大字") && !use(sight, "下一页")) {
        break;
      }
    }
  }
  for (int tries = 0; tries < 6 && body_.booth().state().overlay != visit::Overlay::none; ++tries) {
    const auto sight = body_.perceive();
    if (!use(sight, "好了") && !use(sight, "知道了") && !use(sight, "回去")) use(sight, "下一步");
  }
}

bool Mind::answer_dialog(const Sight& sight) {
  for (const auto* words : {"我还在", "不结束", "知道了"})
    if (sight.named(words) != nullptr) return use(sight, words);
  return false;
}

bool Mind::show_card(const Sight& sight) {
  if (!sight.says("读卡器上") || sight.named("身份证、社保卡") != nullptr) return false;
  auto& reader = *body_.booth().devices().card;
  if (sight.says("正在读卡")) return false;
  reader.remove();
  body_.spend(seconds(4));
  reader.insert(*terminal::card_named("in"));
  body_.booth().settle();
  std::this_thread::sleep_for(kMachine);
  body_.booth().settle();
  return true;
}

bool Mind::choose_service(const Sight& sight) { return use(sight, service_); }

bool Mind::prove(const Sight& sight) {
  const auto* pin = sight.named("卡的密码");
  if (pin != nullptr && !is_key(*pin) && pin->role != Role::field) return body_.use(*pin), true;
  return use(sight, "身份证、社保卡");
}

bool Mind::type_pin(const Sight& sight) {
  if (!sight.says("请输入卡的密码") || key_for(sight, "1") == nullptr) return false;
  if (sight.says("已经输了0位")) written_["pin"] = {};
  return write_keys(sight, written_["pin"].text, "123456");
}

// What was hit is seen or heard, and taken back where it is another.
bool Mind::press_key(const Sight& sight, std::string& written, const std::string& wanted) {
  const bool wrong = !wanted.starts_with(written);
  const auto label = wrong ? std::string("删除") : character_at(wanted, written.size());
  const auto* key = key_for(sight, label);
  if (key == nullptr) return false;
  const auto hit = body_.use(*key);
  if (hit == "删除")
    written = without_last(written);
  else if (hit == "全清")
    written.clear();
  else if (shows_key(sight, hit))
    written += hit;
  return true;
}

bool Mind::write_keys(const Sight& sight, std::string& written, const std::string& wanted) {
  if (written == wanted) return false;
  return press_key(sight, written, wanted) || use(sight, "数字");
}

// All letters first; then the longest candidate that goes on as wanted. What went wrong is emptied and begun
// anew.
bool Mind::write_chinese(const Sight& sight, Writing& writing, const Text& text) {
  if (writing.letters != text.pinyin)
    return press_key(sight, writing.letters, text.pinyin) || use(sight, "拼音");
  if (!text.characters.starts_with(writing.text)) {
    writing = {};
    return use(sight, "清空");
  }
  const auto rest = text.characters.substr(writing.text.size());
  const Thing* best = nullptr;
  for (const auto& thing : sight.things)
    if (is_key(thing) && thing.usable && !thing.name.empty() && rest.starts_with(thing.name) &&
        (best == nullptr || thing.name.size() > best->name.size()))
      best = &thing;
  if (best == nullptr) return use(sight, "后面的字");
  if (const auto hit = body_.use(*best); shows_key(sight, hit)) writing.text += hit;
  return true;
}

bool Mind::write(const Sight& sight, const Thing& field) {
  const auto text = fact(field.name + sight.title);
  auto& writing = written_[page_ + field.name];
  return text.pinyin.empty() ? write_keys(sight, writing.text, text.characters)
                             : write_chinese(sight, writing, text);
}

bool Mind::is_open(const Sight& sight, const Thing& field) const {
  if (field.role != Role::field || !field.usable) return false;
  const auto begun = written_.find(page_ + field.name);
  if (begun == written_.end()) return field.value.empty();  // what is there is known already
  return begun->second.text != fact(field.name + sight.title).characters;
}

// Keys write into the field in use, wherever it stands: that one first, and another is put to use before it
// is written.
bool Mind::fill_in(const Sight& sight) {
  const Thing* field = nullptr;
  for (const auto& thing : sight.things)
    if (is_open(sight, thing) && (field == nullptr || (thing.on && !field->on))) field = &thing;
  if (field == nullptr) return false;
  if (!field->on) return body_.use(*field), true;
  return write(sight, *field);
}

bool Mind::choose(const Sight& sight) {
  const bool chosen =
      std::ranges::any_of(sight.things, [](const Thing& thing) { return is_choice(thing) && thing.on; });
  if (chosen && !again_) return false;
  auto& tried = tried_[sight.title];
  for (const auto& thing : sight.things) {
    if (!is_choice(thing) || !thing.usable || tried.contains(thing.name)) continue;
    if (body_.use(thing) == thing.name) tried.insert(thing.name), again_ = false;
    return true;
  }
  return false;
}

// Boxes with promises are ticked; of lists of things that may apply, one.
bool Mind::agree(const Sight& sight) {
  std::size_t ticked = 0;
  for (const auto& thing : sight.things) ticked += thing.role == Role::checkbox && thing.on ? 1U : 0U;
  for (const auto& thing : sight.things) {
    if (thing.role != Role::checkbox || thing.on || !thing.usable) continue;
    const bool promise = thing.name.find("我") != std::string::npos;
    if (!promise && ticked > 0) continue;
    body_.use(thing);
    return true;
  }
  return false;
}

bool Mind::go_on(const Sight& sight) {
  for (const auto& thing : sight.things)
    if (thing.main && thing.usable) return body_.use(thing), true;
  for (const auto* words : kOn)
    if (use(sight, words)) return true;
  return use(sight, "下一页");
}

bool Mind::turn() {
  const auto sight = body_.perceive();
  trace(sight);
  if (sight.title != last_page_) page_ = last_page_ = sight.title;
  if (answer_dialog(sight) || show_card(sight)) return true;
  if (sight.named("改回答") != nullptr) return again_ = true, use(sight, "改回答");
  if (sight.named("非常满意") != nullptr) return use(sight, "非常满意");
  if (sight.named("我写不了字") != nullptr) return use(sight, "我写不了字");
  if (choose_service(sight) || prove(sight) || type_pin(sight) || fill_in(sight)) return true;
  return choose(sight) || agree(sight) || go_on(sight);
}

Outcome Mind::complete(const catalogue::Service& service) {
  auto& booth = body_.booth();
  service_ = service.name.zh;
  body_.rest();
  body_.arrive();
  const auto kept = booth.waiting();
  set_up();
  Outcome outcome;
  for (int i = 0; i < kMostTurns && idle_ < kMostIdle; ++i) {
    idle_ = turn() ? 0 : idle_ + 1;
    if (idle_ > 0) std::this_thread::sleep_for(kMachine);
    booth.settle();
    began_ = began_ || booth.state().screen != visit::Screen::attract;
    if (!began_ || booth.state().screen != visit::Screen::attract) continue;
    outcome.done = booth.waiting() > kept;
    break;
  }
  outcome.effort = body_.effort();
  if (!outcome.done) outcome.stuck = std::string(visit::name_of(booth.state().screen)) + ": " + page_;
  booth.devices().card->remove();
  booth.settle();
  return outcome;
}

}  // namespace yimen::people
