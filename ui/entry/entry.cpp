#include "ui/entry/entry.h"

#include <cmath>

#include "ui/entry/candidate_strip.h"
#include "ui/entry/date_part.h"
#include "ui/entry/number_pad.h"
#include "ui/entry/text_board.h"
#include "ui/kit/layout.h"

namespace yimen::entry {
namespace {

using ui::Edit;
using ui::Ui;

// Tabs, two rows of candidates, four of keys.
constexpr std::size_t kTextRows = 7;

bool is_number_pad(Keyboard keyboard) { return keyboard < Keyboard::letters; }

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

bool apply_one(Ui& ui, const Entry& entry, const Edit& edit, std::string& text) {
  if (entry.keyboard == Keyboard::date) return apply_to_date(ui, edit, text);
  return ui::apply(text, edit, entry.most);
}

std::vector<Edit> numbers(Ui& ui, draw::Rect box, const Entry& entry) {
  std::vector<Edit> edits = ui.take_typed();
  if (auto edit = number_pad(ui, box, entry.keyboard)) edits.push_back(std::move(*edit));
  return edits;
}

// On a tall screen the fields stand above; on a wide one beside it, and all the height is free.
float text_height(const Ui& ui) {
  return ui.metrics().portrait() ? rows_height(ui, kTextRows) : std::round(ui.screen().h * 0.75F);
}

// As high as rows of keys that are no lower than a target must be.
float least_rows_height(const Ui& ui, std::size_t rows) {
  const ui::Metrics& m = ui.metrics();
  const auto n = static_cast<float>(rows);
  return std::ceil(m.min_target() * n + m.gap() * (n - 1) + 2 * bed_padding(ui));
}

float offers_height(const Ui& ui) { return ui.metrics().main_target(); }

float offers_room(const Ui& ui, const Entry& entry) {
  return entry.offers.empty() ? 0 : offers_height(ui) + ui.metrics().gutter();
}

// What is known comes first: one touch, and the answer is there.
const Offer* draw_offers(Ui& ui, draw::Rect box, const Entry& entry) {
  std::vector<std::string> labels;
  for (const Offer& offer : entry.offers) labels.push_back(offer.label);
  const auto words = ui.tr("点一下就填好");
  const ui::TextStyle style{.step = ui::TextStep::note};
  ui::Row row(box, ui.metrics().gutter());
  const float wide = std::ceil(ui.text_width(words, style)) + 1;
  if (wide < box.w * 0.4F) {
    const float high = ui.text_height(words, wide, style);
    const draw::Rect place = row.take(wide);
    ui.text({place.x, std::round(place.centre().y - high / 2), wide, high}, words, style);
  }
  auto page = static_cast<std::size_t>(ui.memory("offers"));
  const auto chosen =
      candidate_strip(ui, row.rest(), {.words = labels, .id = "offer", .secret = entry.personal}, page);
  ui.memory("offers") = static_cast<int>(page);
  return chosen ? &entry.offers[*chosen] : nullptr;
}

bool replace(std::string& text, const std::string& with) {
  if (text == with) return false;
  ui::apply(text, {Edit::Kind::clear, {}});
  text = with;
  return true;
}

}  // namespace

class Entries::State {
 public:
  explicit State(Makers makers) : board_(std::move(makers)) {}

  bool edit(Ui& ui, draw::Rect box, const Entry& entry, std::string& text) {
    const ui::KeepOrder keep(ui, box);  // keys and handwriting read from the left everywhere
    ui::Column column(box, ui.metrics().gutter());
    const Offer* chosen = nullptr;
    if (!entry.offers.empty()) chosen = draw_offers(ui, column.take(offers_height(ui)), entry);
    const std::vector<Edit> edits = is_number_pad(entry.keyboard) ? numbers(ui, column.rest(), entry)
                                                                  : board_.draw(ui, column.rest(), entry);
    bool changed = false;
    for (const Edit& edit : edits) changed = apply_one(ui, entry, edit, text) || changed;
    if (!chosen) return changed;
    board_.drop();
    return replace(text, chosen->text) || changed;
  }

  TextBoard& board() { return board_; }

 private:
  TextBoard board_;
};

Entries::Entries(Makers makers) : state_(std::make_unique<State>(std::move(makers))) {}
Entries::Entries(std::function<std::unique_ptr<TextEngine>()> make_engine)
    : Entries(Makers{.pinyin = std::move(make_engine)}) {}
Entries::~Entries() { forget(); }

float Entries::height(const Ui& ui, const Entry& entry, float) const {
  return offers_room(ui, entry) + (is_number_pad(entry.keyboard) ? number_pad_height(ui) : text_height(ui));
}

float Entries::least_height(const Ui& ui, const Entry& entry) const {
  const std::size_t rows = is_number_pad(entry.keyboard) ? 4 : kTextRows;
  return offers_room(ui, entry) + least_rows_height(ui, rows);
}

bool Entries::edit(Ui& ui, draw::Rect box, const Entry& entry, std::string& text) {
  return state_->edit(ui, box, entry, text);
}

std::string_view Entries::composing() const { return state_->board().composing(); }

void Entries::drop() { state_->board().drop(); }
void Entries::forget() { state_->board().forget(); }

}  // namespace yimen::entry
