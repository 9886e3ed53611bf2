#include "kiosk/speech/mandarin.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace yimen::speech {

const Fault kNoDictionary{"SAY-01", YIMEN_TR("朗读还没有装好。请看着屏幕办，或者请工作人员帮忙。")};

namespace {

constexpr std::size_t kLongestWord = 8 * 4;  // bytes: eight rare characters

// A syllable, and the character it is of.
struct Syllable {
  std::string_view character;
  std::string_view sound{};  // empty: a pause, whose sign the character is
  char tone = '0';
  bool begins_word = true;
  bool ends_word = true;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kPauses = {{{"，", ", "},
                                                                                    {"、", ", "},
                                                                                    {"：", ", "},
                                                                                    {"；", ", "},
                                                                                    {"。", ". "},
                                                                                    {"！", "! "},
                                                                                    {"？", "? "},
                                                                                    {",", ", "},
                                                                                    {".", ". "},
                                                                                    {"!", "! "},
                                                                                    {"?", "? "},
                                                                                    {":", ", "}}};

// In digits and ordinals 一 keeps its tone.
constexpr std::array<std::string_view, 14> kCountsBefore = {"第", "十", "百", "零", "一", "二", "三",
                                                            "四", "五", "六", "七", "八", "九", "幺"};
constexpr std::array<std::string_view, 22> kCountsAfter = {"月", "日", "号", "號", "楼", "樓", "层", "層",
                                                           "等", "级", "級", "零", "一", "二", "三", "四",
                                                           "五", "六", "七", "八", "九", "幺"};

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

void append_word(std::vector<Syllable>& out, std::string_view word, std::string_view sounds) {
  for (Cursor cursor{word, 0}; !sounds.empty();) {
    const auto sound = sounds.substr(0, sounds.find(' '));
    const auto size = cursor.at_end() ? 0 : std::min(character_size(cursor.next()), cursor.rest().size());
    if (sound.size() > 1) {
      out.push_back({cursor.rest().substr(0, size), sound.substr(0, sound.size() - 1), sound.back(),
                     cursor.at == 0, cursor.at + size >= word.size()});
    }
    sounds.remove_prefix(std::min(sound.size() + 1, sounds.size()));
    cursor = cursor.after(size);
  }
}

bool alone(const Syllable& one, std::string_view character) {
  return one.begins_word && one.ends_word && one.character == character;
}

// 一 and 不 by themselves; within a word of the dictionary their tone is written there.
void change_one_and_not(const Syllable* before, Syllable& one, const Syllable& next) {
  if (alone(one, "不") && next.tone == '4') one.tone = '2';
  if (!alone(one, "一") || next.sound.empty()) return;
  if ((before != nullptr && has(kCountsBefore, before->character)) || has(kCountsAfter, next.character))
    return;
  one.tone = next.tone == '4' ? '2' : '4';
}

// Of two third tones the first rises, unless a longer word ends between them.
void change_third(Syllable& one, const Syllable& next) {
  if (one.tone == '3' && next.tone == '3' && (one.begins_word || !one.ends_word)) one.tone = '2';
}

void change_tones(std::vector<Syllable>& syllables) {
  for (std::size_t i = 0; i + 1 < syllables.size(); ++i) {
    change_one_and_not(i > 0 ? &syllables[i - 1] : nullptr, syllables[i], syllables[i + 1]);
    change_third(syllables[i], syllables[i + 1]);
  }
}

std::string written(const std::vector<Syllable>& syllables) {
  std::string out;
  for (const auto& one : syllables) {
    const bool is_pause = one.sound.empty();
    if (is_pause && out.ends_with(' ')) out.pop_back();
    out += is_pause ? one.character : one.sound;
    if (is_pause) continue;
    out += one.tone;
    if (one.ends_word) out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

Result<std::unique_ptr<Mandarin>> Mandarin::load(const std::filesystem::path& dictionary) {
  auto file = MappedFile::open(dictionary);
  if (!file) return fail(kNoDictionary, "the dictionary is not there");
  auto mandarin =
      std::make_unique<Mandarin>(std::string_view(static_cast<const char*>(file->data()), file->size()));
  mandarin->file_ = std::move(file);
  return mandarin;
}

// Halves what is left of the lines until one of them is the word's.
std::string_view Mandarin::reading(std::string_view word) const {
  auto left = lines_;
  while (!left.empty()) {
    const auto middle = left.substr(0, left.size() / 2).rfind('\n');
    const auto begin = middle == std::string_view::npos ? 0 : middle + 1;
    const auto end = std::min(left.find('\n', begin), left.size());
    const auto line = left.substr(begin, end - begin);
    const auto key = line.substr(0, std::min(line.find('\t'), line.size()));
    if (key == word) return key.size() < line.size() ? line.substr(key.size() + 1) : std::string_view();
    left = key < word ? left.substr(std::min(end + 1, left.size())) : left.substr(0, begin);
  }
  return {};
}

// The longest word at the cursor that the dictionary has; where it has none, one character without a reading.
Mandarin::Word Mandarin::word_at(const Cursor& cursor) const {
  const auto least = std::min(character_size(cursor.next()), cursor.rest().size());
  for (auto size = std::min(kLongestWord, cursor.rest().size()); size >= least; --size) {
    const auto end = cursor.after(size);
    if (!end.at_end() && (end.next() & 0xC0) == 0x80) continue;  // in the middle of a character
    const auto text = cursor.rest().substr(0, size);
    if (const auto found = reading(text); !found.empty()) return {text, found};
  }
  return {cursor.rest().substr(0, least), {}};
}

std::string Mandarin::pinyin(std::string_view words) const {
  std::vector<Syllable> syllables;
  for (Cursor cursor{words, 0}; !cursor.at_end();) {
    const auto* pause =
        std::find_if(kPauses.begin(), kPauses.end(), [&](const auto& p) { return cursor.sees(p.first); });
    if (pause != kPauses.end()) {
      syllables.push_back({pause->second});
      cursor = cursor.after(pause->first.size());
      continue;
    }
    const auto word = word_at(cursor);
    if (!word.reading.empty()) append_word(syllables, word.text, word.reading);
    cursor = cursor.after(word.text.size());
  }
  change_tones(syllables);
  return written(syllables);
}

}  // namespace yimen::speech
