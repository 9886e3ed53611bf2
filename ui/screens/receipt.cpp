// The request is safe: its number, where it is now, and what comes next.
#include <cmath>

#include "kiosk/common/ids.h"
#include "kiosk/receipt/qr.h"
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Delivery;
using visit::Printing;

struct Where {
  ui::NoticeKind kind;
  std::string words;
};

std::string not_taken(const Ui& ui, const View& view) {
  return ui::tr_format("受理部门没有收下。请带上编号到{counter}，或打电话{phone}。", ui.language(),
                       {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}});
}

// Only what is true at this moment.
Where where_is_it(const Ui& ui, const View& view) {
  switch (view.state.submitted->delivery) {
    case Delivery::queued: return {ui::NoticeKind::info, ui.tr("已保存在本机，联网后自动送出")};
    case Delivery::delivered: return {ui::NoticeKind::good, ui.tr("已送达")};
    case Delivery::refused: return {ui::NoticeKind::attention, not_taken(ui, view)};
    case Delivery::needs_staff: break;
  }
  return {ui::NoticeKind::attention,
          ui::tr_format(
              "您的申请好好地存在本机，不过要工作人员看一下才能送出。请拿编号到{counter}，或打电话{phone}。",
              ui.language(), {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}})};
}

Where how_is_the_paper(const Ui& ui, Printing printing) {
  switch (printing) {
    case Printing::idle: return {ui::NoticeKind::info, ui.tr("需要纸质回执，可以打印")};
    case Printing::busy: return {ui::NoticeKind::info, ui.tr("正在打印回执")};
    case Printing::done: return {ui::NoticeKind::good, ui.tr("回执打好了，请拿走")};
    case Printing::failed: break;
  }
  return {ui::NoticeKind::attention, ui.tr("回执没有打出来。请用手机拍下编号，或抄下来。")};
}

ui::CodeMatrix matrix_of(const visit::Submitted& submitted) {
  const auto qr = receipt::make_qr(receipt_code({submitted.number, submitted.check}));
  return {static_cast<std::size_t>(qr.size), qr.modules};
}

// The number and its code on a sheet of its own: what is photographed or copied.
void add_ticket(ui::Flow& flow, Ui& ui, const visit::Submitted& submitted) {
  const auto& number = submitted.number;
  const float padding = ui.metrics().space(3);
  const float width = flow.width() - 2 * padding;
  const float side = ui.metrics().mm(spare(ui) ? 42 : 52);  // read by a telephone at arm's length
  const ui::TextStyle label{.tone = ui::Tone::soft, .align = ui::Align::centre};
  const ui::TextStyle large{.step = step_on_one_line(ui, number, width), .align = ui::Align::centre};
  const auto words = ui.tr("您的编号");
  const float height = 2 * padding + ui.text_height(words, width, label) +
                       ui.text_height(number, width, large) + ui.metrics().space(1) + side;
  flow.read(height, [=, &ui, &submitted](Rect box) {
    card(ui, box);
    ui::Column column(box.inset(padding), 0);
    ui.text(column.take(ui.text_height(words, width, label)), words, label);
    ui.text(column.take(ui.text_height(number, width, large)), number, large);
    column.skip(ui.metrics().space(1));
    code(ui, column.rest(), matrix_of(submitted), ui.tr("编号的二维码"));
    page_ground(ui);
  });
  flow.space(3);
}

void add_heading(ui::Flow& flow, Ui& ui, const View& view) {
  if (!spare(ui)) add_emblem(flow, ui, "check", ui::NoticeKind::good);
  add_centred(flow, view.state.practice ? ui.tr("练好了") : ui.tr("申请交好了"), ui::TextStep::title);
  flow.space(1);
}

void add_print_button(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const Printing printing = view.state.submitted->printing;
  const bool offered = printing == Printing::idle || printing == Printing::failed;
  if (!offered || !hal::usable(view.world.station.printer)) return;
  const auto words = printing == Printing::idle ? ui.tr("打印回执") : ui.tr("再打印一次");
  const ui::Button spec{.id = "print", .label = words, .icon = "printer"};
  const float width = std::min(flow.width(), button_width(ui, spec));
  flow.add(ui.metrics().main_target(), [&ui, &emit, width, words](Rect box) {
    if (button(ui, {box.x, box.y, width, box.h}, {.id = "print", .label = words, .icon = "printer"}))
      emit(visit::PrintAsked{});
  });
  flow.space(1);
}

void add_states(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  if (view.state.practice)
    return add_notice(flow, ui, ui::NoticeKind::info, {}, ui.tr("真办的时候，这里会有编号，也会打印回执。"));
  const auto where = where_is_it(ui, view);
  add_notice(flow, ui, where.kind, {}, where.words);
  const auto paper = how_is_the_paper(ui, view.state.submitted->printing);
  add_notice(flow, ui, paper.kind, {}, paper.words);
  add_print_button(flow, ui, view, emit);
}

void add_next(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& service = *visit::service_of(view.state, view.world);
  add_row(flow, ui, ui.tr("接下来"), service.next_step.in(ui.language()));
  if (!spare(ui)) add_row(flow, ui, ui.tr("办的是"), service.name.in(ui.language()));
  add_row(flow, ui, ui.tr("有事找谁"),
          ui::tr_format("{counter}，电话{phone}", ui.language(),
                        {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}}));
}

void draw_tall_receipt(Ui& ui, const View& view, const Emit& emit, Rect content) {
  ui::Flow flow(ui, "receipt", content.w);
  add_heading(flow, ui, view);
  add_ticket(flow, ui, *view.state.submitted);
  add_states(flow, ui, view, emit);
  flow.space(2);
  add_next(flow, ui, view);
  flow.show(content);
}

void draw_wide_receipt(Ui& ui, const View& view, const Emit& emit, Rect content) {
  ui::Row row(content, gutter(ui) * 2);
  const Rect left = row.take(std::floor(content.w * 0.46F));
  ui::Flow number(ui, "number", left.w);
  add_heading(number, ui, view);
  add_ticket(number, ui, *view.state.submitted);
  show_centred(number, left);
  ui::Flow words(ui, "receipt", row.rest().w);
  add_states(words, ui, view, emit);
  words.space(2);
  add_next(words, ui, view);
  words.show(row.rest());
}

}  // namespace

void draw_receipt(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.main_label = ui.tr("记好了，下一步")});
  if (wide(ui)) {
    draw_wide_receipt(ui, view, emit, content);
  } else {
    draw_tall_receipt(ui, view, emit, reading_column(ui, content));
  }
}

}  // namespace yimen::screens
