#include "ui/speech/phrase.h"

#include <algorithm>
#include <array>

#include "kiosk/common/secret.h"
#include "ui/kit/edit.h"
#include "ui/kit/i18n.h"

namespace yimen::speech {
namespace {

using ui::Node;
using ui::Role;
using ui::tr;

using Words = std::vector<std::string>;

std::string role_word(Role role, Language language) {
  switch (role) {
    case Role::button: return tr("按钮", language);
    case Role::choice: return tr("选项", language);
    case Role::checkbox: return tr("勾选框", language);
    case Role::field: return tr("输入框", language);
    case Role::image: return tr("图片", language);
    case Role::pad: return tr("写字的框", language);
    default: return {};
  }
}

bool can_be_chosen(Role role) { return role == Role::choice || role == Role::checkbox; }

std::string state_word(const Node& node, Language language) {
  if (node.is_target() && !node.enabled) return tr("现在不能按", language);
  if (node.role == Role::field) return node.selected ? tr("正在填", language) : std::string();
  if (node.selected) return tr("已选中", language);
  return can_be_chosen(node.role) ? tr("没有选", language) : std::string();
}

std::string place_words(const Place& place, Language language) {
  if (place.of < 2) return {};
  return ui::tr_format("第{at}个，共{of}个", language,
                       {{"at", std::to_string(place.at)}, {"of", std::to_string(place.of)}});
}

bool is_dotted(const std::string& value) {
  return value.find("●") != std::string::npos || value.find('*') != std::string::npos;
}

std::string count_words(const std::string& value, Language language) {
  return ui::tr_count("填了{n}位", static_cast<int>(ui::characters(value)), language);
}

std::string value_of(const Node& node, Language language) {
  if (node.role == Role::progress && !node.label.empty()) return {};  // the same in figures
  if (node.role != Role::field) return node.value;
  if (node.value.empty()) return tr("还没有填", language);
  return node.masked && is_dotted(node.value) ? count_words(node.value, language) : node.value;
}

bool ends_a_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 7> kEnds{"。", "！", "？", "：", ".", "!", "?"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

// In place of what the room shall not hear. The name of a field gives nobody away.
Words withheld(const Node& node, Language language) {
  switch (node.role) {
    case Role::key: return {tr("数字键，插上耳机才念", language)};
    case Role::field:
      return {node.label,
              node.value.empty() ? tr("还没有填", language) : tr("填好的内容，插上耳机才念", language)};
    case Role::pad: return {node.label};
    default: return {tr("您的个人信息，按重听键才念", language)};
  }
}

Words content_words(const Node& node, const Listener& listener) {
  if (!may_say(node, listener)) return withheld(node, listener.language);
  if (node.about.empty()) return {node.label, value_of(node, listener.language)};
  return {node.about, node.label, value_of(node, listener.language)};
}

Line line_of(const Node& node, const Words& words, const Listener& listener) {
  return {joined(words, listener.language), node.personal && listener.headset};
}

}  // namespace

std::string joined(const Words& parts, Language language) {
  const bool latin = language == Language::en;
  std::string text;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!text.empty() && !ends_a_sentence(text)) text += latin ? "," : "，";
    if (!text.empty() && latin) text += ' ';
    text += part;
  }
  return text;
}

bool may_say(const Node& node, const Listener& listener) {
  if (!node.personal && !node.masked) return true;
  if (listener.headset) return true;
  return listener.asked && !node.masked && !node.is_board();
}

Line content_of(const Node& node, const Listener& listener) {
  return line_of(node, content_words(node, listener), listener);
}

Line sentence_of(const Node& node, const Place& place, const Listener& listener) {
  Words words = content_words(node, listener);
  words.push_back(role_word(node.role, listener.language));
  words.push_back(state_word(node, listener.language));
  words.push_back(place_words(place, listener.language));
  return line_of(node, words, listener);
}

Line echo_of(const Node& before, const Node& now, const Listener& listener) {
  const bool shorter = now.value.size() < before.value.size();
  if (!may_say(now, listener) || is_dotted(now.value) || is_dotted(before.value)) {
    const std::string count = count_words(now.value, listener.language);
    return {now.value.empty() ? tr("清空了", listener.language) : count, false};
  }
  if (now.value.empty()) return {tr("清空了", listener.language), false};
  if (now.value.starts_with(before.value)) {
    const auto added = now.value.find_first_not_of(' ', before.value.size());
    return line_of(now, {now.value.substr(std::min(added, now.value.size()))}, listener);
  }
  if (shorter && before.value.starts_with(now.value))
    return line_of(now, {tr("删掉了", listener.language), before.value.substr(now.value.size())}, listener);
  return line_of(now, {now.value}, listener);
}

Line state_of(const Node& node, const Listener& listener) {
  Words words;
  if (may_say(node, listener) || node.role == Role::field) words.push_back(node.label);
  words.push_back(state_word(node, listener.language));
  return line_of(node, words, listener);
}

}  // namespace yimen::speech
