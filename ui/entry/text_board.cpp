#include "ui/entry/text_board.h"

#include <cmath>

#include "kiosk/common/secret.h"
#include "ui/entry/digit_board.h"
#include "ui/kit/layout.h"

namespace yimen::entry {
namespace {

using ui::Edit;
using ui::Ui;

bool has_tabs(Keyboard keyboard) { return keyboard != Keyboard::letters; }

bool is_letter(std::string_view text) { return text.size() == 1 && text[0] >= 'a' && text[0] <= 'z'; }

void insert(std::string text, std::vector<Edit>& edits) {
  if (!text.empty()) edits.push_back({Edit::Kind::insert, std::move(text)});
}

}  // namespace

TextBoard::TextBoard(Makers makers)
    : can_handwrite_(makers.handwriting != nullptr),
      can_find_parts_(makers.parts != nullptr),
      can_pinyin_(makers.pinyin != nullptr),
      pinyin_(std::move(makers.pinyin)),
      handwriting_(std::move(makers.handwriting)),
      parts_(std::move(makers.parts)),
      make_explanations_(std::move(makers.explanations)) {}

void TextBoard::drop() {
  if (auto* engine = pinyin_.made()) engine->forget();
  wipe(composing_);
  written_.forget();
  rare_.forget();
  board_ = {};
  keyboard_ = Keyboard::digits;
}

void TextBoard::forget() {
  drop();
  liked_ = Board::none;
}

// On another page or for another kind of answer everything begins anew.
void TextBoard::start(Ui& ui, const Entry& entry) {
  int& here = ui.memory("entry.here");
  if (std::exchange(here, 1) == 1 && keyboard_ == entry.keyboard) return;
  drop();
  keyboard_ = entry.keyboard;
  if (const auto make = std::exchange(make_explanations_, nullptr)) explanations_ = make();
  const bool digits = entry.numeric || entry.keyboard == Keyboard::address;
  shown_ = digits ? Board::digits : liked_ != Board::none ? liked_ : usual(ui, entry);
  const auto all = tabs(ui, entry);
  if (std::ranges::find(all, shown_, &Tab::board) == all.end()) shown_ = Board::letters;
}

// Who hears the screen or works it by switches cannot write on it.
TextBoard::Board TextBoard::usual(const Ui& ui, const Entry& entry) {
  if (entry.keyboard == Keyboard::letters) return Board::letters;
  const bool sees = !ui.settings().voice && !ui.settings().scanning;
  return sees && can_handwrite_ ? Board::handwriting : Board::letters;
}

std::vector<TextBoard::Tab> TextBoard::tabs(const Ui& ui, const Entry& entry) const {
  std::vector<Tab> all;
  if (can_handwrite_) all.push_back({Board::handwriting, "tab.hand", ui.tr("手写"), {}, "change"});
  all.push_back({Board::letters, "tab.letters", can_pinyin_ ? ui.tr("拼音") : ui.tr("字母"), {}, "keyboard"});
  if (entry.keyboard != Keyboard::name)
    all.push_back({Board::digits, "tab.digits", ui.tr("数字符号"), ui.tr("数字"), "keypad"});
  if (can_find_parts_) all.push_back({Board::rare, "tab.rare", ui.tr("找生僻字"), ui.tr("生僻字"), "search"});
  return all;
}

void TextBoard::turn_to(Board board) {
  const Keyboard keyboard = keyboard_;
  drop();
  keyboard_ = keyboard;
  shown_ = liked_ = board;
}

// The fullest look in which all tabs fit side by side; nothing where they fit in none.
std::optional<std::vector<ui::Button>> TextBoard::looks(Ui& ui, float width,
                                                        const std::vector<Tab>& all) const {
  for (int plainness = 0; plainness < 4; ++plainness) {
    std::vector<ui::Button> looks;
    for (const Tab& tab : all) {
      const bool is_short = plainness > 0 && !tab.short_label.empty();
      looks.push_back({.id = tab.id,
                       .label = is_short ? tab.short_label : tab.label,
                       .icon = plainness < 2 ? tab.icon : std::string_view{},
                       .selected = tab.board == shown_,
                       .compact = plainness == 3});
    }
    if (std::ranges::all_of(looks, [&](const ui::Button& look) { return button_width(ui, look) <= width; }))
      return looks;
  }
  return std::nullopt;
}

void TextBoard::draw_tabs(Ui& ui, draw::Rect box, const std::vector<Tab>& all, std::vector<Edit>& edits) {
  const auto cells = ui::split(box, all.size(), ui.metrics().gap());
  const auto looks = this->looks(ui, cells.front().w, all);
  if (!looks) return draw_folded_tabs(ui, box, all, edits);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!ui::button(ui, cells[i], (*looks)[i]) || all[i].board == shown_) continue;
    settle(edits);
    turn_to(all[i].board);
  }
}

// On a narrow board one key leads from each way of writing to the next.
void TextBoard::draw_folded_tabs(Ui& ui, draw::Rect box, const std::vector<Tab>& all,
                                 std::vector<Edit>& edits) {
  const auto here = std::ranges::find(all, shown_, &Tab::board);
  const auto next = here + 1 < all.end() ? here + 1 : all.begin();
  const auto words = ui.tr("换写法");
  if (!draw_key(ui, box, "tab.next", {.label = words, .telling = next->label})) return;
  settle(edits);
  turn_to(next->board);
}

// The engine is made when its board is shown first.
void TextBoard::ready_letters() {
  board_.can_pinyin = false;
  board_.symbols = keyboard_ == Keyboard::letters;
  board_.name = keyboard_ == Keyboard::name;
  if (shown_ == Board::letters && has_tabs(keyboard_) && can_pinyin_) {
    can_pinyin_ = board_.can_pinyin = pinyin_.get() != nullptr;
    const Matter matter = board_.name ? Matter::name : Matter::text;
    if (can_pinyin_ && std::exchange(expected_, matter) != matter) pinyin_.get()->expect(matter);
  }
  if (!board_.can_pinyin && board_.mode == LetterMode::pinyin) board_.mode = LetterMode::english;
}

std::vector<Edit> TextBoard::draw(Ui& ui, draw::Rect box, const Entry& entry) {
  start(ui, entry);
  ready_letters();
  std::vector<Edit> edits;
  for (Edit& typed : ui.take_typed()) take_typed(std::move(typed), edits);
  ui::Column column(draw_bed(ui, box), ui.metrics().gap());
  if (has_tabs(keyboard_)) {
    const ui::Metrics& m = ui.metrics();
    const float least = std::max(m.min_target(), m.line_height(ui::TextStep::body) + m.space(0.5));
    const float high =
        std::clamp(std::floor(column.rest().h * 0.14F), least, std::max(least, m.main_target()));
    draw_tabs(ui, column.take(high), tabs(ui, entry), edits);
  }
  draw_board(ui, column.rest(), {entry.personal, &explanations_, true}, edits);
  return edits;
}

void TextBoard::draw_board(Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                           std::vector<Edit>& edits) {
  switch (shown_) {
    case Board::handwriting: return draw_handwriting(ui, box, look, edits);
    case Board::rare: return draw_rare(ui, box, look, edits);
    case Board::digits:
      if (const auto key = digit_board(ui, box, keyboard_ == Keyboard::address)) take_key(*key, edits);
      return;
    default: return draw_letters(ui, box, look, edits);
  }
}

void TextBoard::draw_rare(Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                          std::vector<Edit>& edits) {
  if (const auto* finder = parts_.get())
    return insert(rare_.draw(ui, box, *finder, handwriting_.get(), look), edits);
  can_find_parts_ = false;
  turn_to(Board::letters);
}

void TextBoard::draw_handwriting(Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                                 std::vector<Edit>& edits) {
  const StrokeReader* reader = handwriting_.get();
  if (!reader) {
    can_handwrite_ = false;
    return turn_to(Board::letters);
  }
  auto press = written_.draw(ui, box, *reader, look);
  insert(std::move(press.text), edits);
  if (press.erase) edits.push_back({Edit::Kind::erase, {}});
  if (press.keyed) turn_to(Board::letters);
}

void TextBoard::draw_letters(Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                             std::vector<Edit>& edits) {
  auto* engine = this->engine();
  const auto words = engine ? engine->candidates() : std::vector<std::string>{};
  const BoardPress press = letter_board(ui, box, board_,
                                        {.words = words,
                                         .hint = ui.tr("用拼音打字，例如 beijing，再点选汉字"),
                                         .secret = look.secret,
                                         .explain = look.explain,
                                         .steady = true});
  if (press.candidate) choose(*press.candidate, edits);
  if (press.key) take_key(*press.key, edits);
  composing_ = engine ? engine->composing() : std::string();
}

bool TextBoard::busy() {
  auto* engine = this->engine();
  return engine && !engine->composing().empty();
}

void TextBoard::choose(std::size_t candidate, std::vector<Edit>& edits) {
  board_.page = 0;
  insert(engine()->choose(candidate), edits);
}

// Whatever follows a phrase settles it: the first candidate stands.
void TextBoard::settle(std::vector<Edit>& edits) {
  for (int parts = 0; busy() && parts < 20; ++parts) choose(0, edits);
  if (busy()) engine()->forget();
}

void TextBoard::take_letter(char letter) {
  board_.page = 0;
  engine()->key(letter);
}

void TextBoard::erase(std::vector<Edit>& edits) {
  if (busy()) return engine()->erase();
  edits.push_back({Edit::Kind::erase, {}});
}

void TextBoard::take_key(const Key& key, std::vector<Edit>& edits) {
  const std::string& text = key.text.empty() ? key.label : key.text;
  switch (key.action) {
    case KeyAction::erase: return erase(edits);
    case KeyAction::space: return busy() ? choose(0, edits) : insert(" ", edits);
    case KeyAction::type: break;
    default: return settle(edits);
  }
  if (in_pinyin() && is_letter(text)) return take_letter(text[0]);
  settle(edits);
  insert(text, edits);
}

// A keyboard on the table writes pinyin too, letter by letter; what comes in one piece is text already.
void TextBoard::take_typed(Edit typed, std::vector<Edit>& edits) {
  if (typed.kind == Edit::Kind::erase) return erase(edits);
  if (shown_ != Board::letters && is_letter(typed.text) && has_tabs(keyboard_)) {
    turn_to(Board::letters);
    ready_letters();
  }
  if (in_pinyin() && is_letter(typed.text)) return take_letter(typed.text[0]);
  if (busy() && typed.text == " ") return choose(0, edits);
  settle(edits);
  edits.push_back(std::move(typed));
}

}  // namespace yimen::entry
