#include "ui/entry/handwriting_board.h"

#include <cmath>

#include "kiosk/common/secret.h"
#include "ui/entry/candidate_strip.h"
#include "ui/entry/writing_pad.h"
#include "ui/kit/layout.h"

namespace yimen::entry {
namespace {

using draw::Rect;
using ui::Ui;

constexpr std::size_t kCandidates = 10;
constexpr std::size_t kColumns = 5;

// Candidates take a third of the height at most: the field is what must be large.
Rect take_candidates(Ui& ui, ui::Column& column, Candidates& candidates) {
  const ui::Metrics& m = ui.metrics();
  const float room = std::floor(column.rest().h * 0.36F);
  candidates.rows = room >= 2 * m.min_target() + m.gap() ? 2 : 1;
  const auto rows = static_cast<float>(candidates.rows);
  const float row = std::min(std::floor((room - m.gap() * (rows - 1)) / rows), m.main_target() * 1.2F);
  return column.take(std::max(row, m.min_target()) * rows + m.gap() * (rows - 1));
}

}  // namespace

void HandwritingBoard::forget() {
  strokes_.clear();
  for (auto& candidate : candidates_) wipe(candidate);
  candidates_.clear();
  page_ = 0;
}

void HandwritingBoard::read(const StrokeReader& reader) {
  for (auto& candidate : candidates_) wipe(candidate);
  candidates_ = strokes_.empty() ? std::vector<std::string>{} : reader.best(strokes_.drawing(), kCandidates);
  page_ = 0;
}

HandwritingBoard::Press HandwritingBoard::draw(Ui& ui, Rect box, const StrokeReader& reader,
                                               const Look& look) {
  const ui::Metrics& m = ui.metrics();
  ui::Column column(box, m.gap());
  Candidates candidates{.words = candidates_,
                        .id = "written",
                        .hint = strokes_.empty() ? ui.tr("写好一笔，这里就出现字，点一下要的字")
                                                 : ui.tr("没认出来，点“重写”再写一遍"),
                        .columns = kColumns,
                        .secret = look.secret,
                        .explain = look.explain};
  const Rect strip = take_candidates(ui, column, candidates);
  ui::Row row(column.rest(), m.gap());
  const float words = ui.text_width(ui.tr("撤一笔"), {.step = ui::TextStep::note}) + m.space(1.5);
  const float side =
      std::round(std::max({m.min_target() * 1.6F, box.w * 0.17F, std::min(words, box.w * 0.36F)}));
  const Rect keys = row.take_right(side);
  Press press;
  const PadUse use = writing_pad(ui, row.rest(), strokes_);
  press.keyed = use.keyed;
  draw_side(ui, keys, look, reader, press);
  if (use.drawn) read(reader);
  if (const auto chosen = candidate_strip(ui, strip, candidates, page_)) {
    press.text = candidates_.at(*chosen);
    forget();
  }
  return press;
}

void HandwritingBoard::draw_side(Ui& ui, Rect box, const Look& look, const StrokeReader& reader,
                                 Press& press) {
  const bool any = !strokes_.empty();
  KeyRows rows{{{.label = ui.tr("撤一笔"), .enabled = any}}, {{.label = ui.tr("重写"), .enabled = any}}};
  if (look.erases) rows.push_back({erase_key(ui)});
  const auto key = draw_rows(ui, box, rows);
  if (!key) return;
  if (key->action == KeyAction::erase) {
    press.erase = true;
  } else if (key->label == rows[0][0].label) {
    strokes_.undo();
    read(reader);
  } else {
    forget();
  }
}

}  // namespace yimen::entry
