#include "ui/entry/entry.h"

#include "kiosk/common/secret.h"
#include "ui/entry/date_part.h"
#include "ui/entry/letter_board.h"
#include "ui/entry/number_pad.h"
#include "ui/entry/text_engine.h"

namespace yimen::entry {
namespace {

using ui::Edit;
using ui::Ui;

bool is_number_pad(Keyboard keyboard) {
  return keyboard != Keyboard::letters && keyboard != Keyboard::chinese;
}

// Dates are edited part by part, and a typed date is its digits.
bool apply_to_date(Ui& ui, const Edit& edit, std::string& text) {
  const std::string before = text;
  DateText date = parse_date(text);
  DatePart part = active_part(ui, date);
  if (edit.kind == Edit::Kind::clear) {
    date = {};
    part = DatePart::year;
  }
  if (edit.kind == Edit::Kind::erase) part = erase_digit(date, part);
  for (const char c : edit.text) part = type_digit(date, part, c);
  set_active_part(ui, part);
  text = join(date);
  return text != before;
}

bool is_letter(std::string_view text) { return text.size() == 1 && text[0] >= 'a' && text[0] <= 'z'; }

}  // namespace

class Entries::State {
 public:
  explicit State(std::function<std::unique_ptr<TextEngine>()> make) : make_(std::move(make)) {}

  bool edit(Ui& ui, draw::Rect box, const Entry& entry, std::string& text) {
    const std::vector<Edit> edits =
        is_number_pad(entry.keyboard) ? numbers(ui, box, entry) : letters(ui, box, entry);
    bool changed = false;
    for (const Edit& edit : edits) changed = apply_one(ui, entry, edit, text) || changed;
    return changed;
  }

  const std::string& composing() const { return composing_; }

  void forget() {
    if (engine_) engine_->forget();
    wipe(composing_);
    board_ = {};
  }

 private:
  static bool apply_one(Ui& ui, const Entry& entry, const Edit& edit, std::string& text) {
    if (entry.keyboard == Keyboard::date) return apply_to_date(ui, edit, text);
    return ui::apply(text, edit, entry.most);
  }

  static std::vector<Edit> numbers(Ui& ui, draw::Rect box, const Entry& entry) {
    std::vector<Edit> edits = ui.take_typed();
    if (auto edit = number_pad(ui, box, entry.keyboard)) edits.push_back(std::move(*edit));
    return edits;
  }

  std::vector<Edit> letters(Ui& ui, draw::Rect box, const Entry& entry) {
    if (entry.keyboard != keyboard_) forget();
    keyboard_ = entry.keyboard;
    if (entry.keyboard == Keyboard::chinese) start_engine();
    board_.can_pinyin = entry.keyboard == Keyboard::chinese && engine_ != nullptr;
    if (!board_.can_pinyin && board_.mode == LetterMode::pinyin) board_.mode = LetterMode::english;
    std::vector<Edit> edits;
    for (Edit& typed : ui.take_typed()) take_typed(std::move(typed), edits);
    const auto candidates = board_.can_pinyin ? engine_->candidates() : std::vector<std::string>{};
    const BoardPress press = letter_board(ui, box, board_, candidates);
    if (press.candidate) choose(*press.candidate, edits);
    if (press.key) take_key(*press.key, edits);
    composing_ = board_.can_pinyin ? engine_->composing() : std::string();
    return edits;
  }

  void start_engine() {
    if (!make_) return;
    engine_ = make_();
    make_ = nullptr;  // once, also where there is none
  }

  bool pinyin() const { return board_.can_pinyin && board_.mode == LetterMode::pinyin; }
  bool busy() const { return board_.can_pinyin && !engine_->composing().empty(); }

  void choose(std::size_t candidate, std::vector<Edit>& edits) {
    board_.page = 0;
    insert(engine_->choose(candidate), edits);
  }

  static void insert(std::string text, std::vector<Edit>& edits) {
    if (!text.empty()) edits.push_back({Edit::Kind::insert, std::move(text)});
  }

  // Whatever follows a phrase settles it: the first candidate stands.
  void settle(std::vector<Edit>& edits) {
    for (int parts = 0; busy() && parts < 20; ++parts) choose(0, edits);
    if (busy()) engine_->forget();
  }

  void take_letter(char letter) {
    board_.page = 0;
    engine_->key(letter);
  }

  void erase(std::vector<Edit>& edits) {
    if (busy()) return engine_->erase();
    edits.push_back({Edit::Kind::erase, {}});
  }

  void take_key(const Key& key, std::vector<Edit>& edits) {
    const std::string& text = key.text.empty() ? key.label : key.text;
    switch (key.action) {
      case KeyAction::erase: return erase(edits);
      case KeyAction::space: return busy() ? choose(0, edits) : insert(" ", edits);
      case KeyAction::type: break;
      default: return settle(edits);
    }
    if (pinyin() && is_letter(text)) return take_letter(text[0]);
    settle(edits);
    insert(text, edits);
  }

  // A keyboard on the table writes pinyin too, letter by letter; what comes in one piece is text already.
  void take_typed(Edit typed, std::vector<Edit>& edits) {
    if (typed.kind == Edit::Kind::erase) return erase(edits);
    if (pinyin() && is_letter(typed.text)) return take_letter(typed.text[0]);
    if (busy() && typed.text == " ") return choose(0, edits);
    settle(edits);
    edits.push_back(std::move(typed));
  }

  std::function<std::unique_ptr<TextEngine>()> make_;
  std::unique_ptr<TextEngine> engine_;
  LetterBoard board_;
  Keyboard keyboard_ = Keyboard::chinese;
  std::string composing_;
};

Entries::Entries(std::function<std::unique_ptr<TextEngine>()> make_engine)
    : state_(std::make_unique<State>(std::move(make_engine))) {}
Entries::~Entries() { forget(); }

float Entries::height(const Ui& ui, const Entry& entry, float) const {
  if (is_number_pad(entry.keyboard)) return number_pad_height(ui);
  return letter_board_height(ui, entry.keyboard == Keyboard::chinese);
}

bool Entries::edit(Ui& ui, draw::Rect box, const Entry& entry, std::string& text) {
  return state_->edit(ui, box, entry, text);
}

std::string_view Entries::composing() const { return state_->composing(); }

void Entries::forget() { state_->forget(); }

}  // namespace yimen::entry
