#include "ui/entry/rare_board.h"

#include <cmath>

#include "kiosk/common/secret.h"
#include "ui/entry/candidate_strip.h"
#include "ui/kit/i18n.h"
#include "ui/kit/layout.h"

namespace yimen::entry {
namespace {

using draw::Rect;
using ui::Ui;

constexpr std::size_t kMostParts = 4;
constexpr std::size_t kMostFound = 60;

// Parts that characters of names are made of, those with few strokes first.
constexpr std::string_view kParts =
    "一丨丿丶乙人亻入八儿几力刀刂十卜厂又工土士大小口囗山川巾广弓子女寸尸夕彡彳己马门氵扌犭饣纟"
    "木水火灬王玉天夫元云专历中日曰月见贝车文方心户戈牛犬父爪瓦气片斤止比毛手支石龙目田由甲申皿矢"
    "禾白鸟生立穴疒衤示礻古可加召令冬耳虫竹米羊羽老舟衣西页吉合同成圭先光至舌臣走足身言里邑阝酉辛"
    "豆谷贵金钅雨青非隹鱼鹿麻黑龟齐高骨鬼食音首香革韦良君启奇昌易尧京其采";

void wipe_all(std::vector<std::string>& words) {
  for (auto& word : words) wipe(word);
  words.clear();
}

float row_height(const Ui& ui, Rect box, float share) {
  return std::clamp(std::floor(box.h * share), ui.metrics().min_target(), ui.metrics().main_target());
}

}  // namespace

void RareBoard::forget() {
  wipe_all(parts_);
  wipe_all(found_);
  board_.forget();
  page_ = sheet_page_ = 0;
  writing_ = false;
}

void RareBoard::find(const PartFinder& finder) {
  wipe_all(found_);
  found_ = finder.with(parts_, kMostFound);
  page_ = 0;
}

void RareBoard::add(std::string part, const PartFinder& finder) {
  if (parts_.size() >= kMostParts) return;
  parts_.push_back(std::move(part));
  find(finder);
}

std::string RareBoard::draw(Ui& ui, Rect box, const PartFinder& finder, const StrokeReader* reader,
                            const HandwritingBoard::Look& look) {
  ui::Column column(box, ui.metrics().gap());
  draw_parts(ui, column.take(row_height(ui, box, 0.16F)), finder, reader != nullptr);
  const Rect strip = column.take(row_height(ui, box, 0.2F));
  if (writing_ && reader) {
    auto part = board_.draw(ui, column.rest(), *reader, {look.secret, look.explain, false}).text;
    if (!part.empty()) add(std::move(part), finder);
  } else {
    draw_sheet(ui, column.rest(), finder, look.explain);
  }
  const Candidates found{.words = found_,
                         .id = "found",
                         .hint = parts_.empty() ? ui.tr("字由哪几部分组成？比如“土”和“口”")
                                                : ui.tr("没有这样的字，请去掉一部分"),
                         .secret = look.secret,
                         .explain = look.explain};
  const auto chosen = candidate_strip(ui, strip, found, page_);
  if (!chosen) return {};
  std::string text = found_.at(*chosen);
  forget();
  return text;
}

// What was chosen so far, each a key that takes it back, and the other way to say a part.
void RareBoard::draw_parts(Ui& ui, Rect box, const PartFinder& finder, bool can_write) {
  const float gap = ui.metrics().gap();
  ui::Row row(box, gap);
  if (can_write) {
    const Key way{.label = writing_ ? ui.tr("选部件") : ui.tr("写部件")};
    const float wide = ui.text_width(way.label, {.step = ui::TextStep::heading}) + 2 * ui.metrics().space(2);
    if (draw_key(ui, row.take_right(std::min(std::ceil(wide), box.w * 0.4F)), "parts.way", way))
      writing_ = !writing_;
  }
  const auto cells = ui::split(row.rest(), kMostParts, gap);
  std::optional<std::size_t> taken;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Key key{.label = parts_[i] + " ×",
                  .selected = true,
                  .secret = true,
                  .name = ui::tr_format("去掉{part}", ui.language(), {{"part", parts_[i]}})};
    if (draw_key(ui, cells[i], "part." + std::to_string(i), key)) taken = i;
  }
  for (std::size_t i = parts_.size(); i < kMostParts; ++i)
    ui.brush().border(cells[i], ui.theme().line, ui.metrics().hairline(), ui.metrics().radius());
  if (!taken) return;
  parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(*taken));
  find(finder);
}

void RareBoard::draw_sheet(Ui& ui, Rect box, const PartFinder& finder, const Explanations* explain) {
  static const std::vector<std::string> kAll = characters_of(kParts);
  const ui::Metrics& m = ui.metrics();
  const float least = std::max(m.min_target() * 1.15F, std::ceil(m.em(ui::TextStep::heading) * 1.5F));
  const auto rows = std::max(1.0F, std::floor((box.h + m.gap()) / (least + m.gap())));
  const Candidates sheet{.words = kAll,
                         .id = "sheet",
                         .rows = static_cast<std::size_t>(rows),
                         .columns = ui::columns_for(box.w - 1.5F * least, least, m.gap(), 10),
                         .explain = explain,
                         .back = ui.tr("前面的部件"),
                         .on = ui.tr("后面的部件")};
  if (const auto chosen = candidate_strip(ui, box, sheet, sheet_page_)) add(kAll[*chosen], finder);
}

}  // namespace yimen::entry
