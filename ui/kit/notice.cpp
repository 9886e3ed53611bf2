#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/show.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

struct Look {
  Colour soft;
  Colour strong;
  std::string_view icon;
};

Look look_of(const Theme& t, NoticeKind kind) {
  switch (kind) {
    case NoticeKind::info: return {t.accent_soft, t.accent, "info"};
    case NoticeKind::attention: return {t.attention_soft, t.attention, "alert"};
    case NoticeKind::wrong: return {t.wrong_soft, t.wrong, "alert-circle"};
    case NoticeKind::good: return {t.good_soft, t.good, "check-circle"};
  }
  return {t.accent_soft, t.accent, "info"};
}

struct Parts {
  float padding;
  float mark;
  float words_width;
  TextBlock title, text;

  Parts(Ui& ui, const Notice& spec, float width)
      : padding(ui.metrics().space(2)),
        mark(std::round(ui.metrics().em(TextStep::body) * 1.4F)),
        words_width(line_width(ui, width - 3 * padding - mark - ui.metrics().space(1))),
        title(ui, spec.title, words_width, {.bold = true}),
        text(ui, spec.text, words_width, {}) {}
  float words_height() const { return title.height() + text.height(); }
};

Node words_node(const Ui& ui, Role role, std::string_view words, Colour ground, float text_px) {
  return {
      .role = role, .label = std::string(words), .ink = ui.theme().ink, .ground = ground, .text_px = text_px};
}

}  // namespace

void notice(Ui& ui, Rect box, const Notice& spec) {
  const Parts parts(ui, spec, box.w);
  const Look look = look_of(ui.theme(), spec.kind);
  const Metrics& m = ui.metrics();
  ui.brush().fill(box, look.soft, m.radius());
  ui.brush().border(box, look.strong, m.stroke(), m.radius());
  ui.brush().icon({box.x + parts.padding + m.space(0.5) + parts.mark / 2, box.centre().y}, icon_of(look.icon),
                  parts.mark, look.strong);
  const float x = box.x + 2 * parts.padding + parts.mark + m.space(1);
  const float top = std::round(box.centre().y - parts.words_height() / 2);
  const Rect title{x, top, parts.words_width, parts.title.height()};
  const Rect text{x, title.bottom(), parts.words_width, parts.text.height()};
  parts.title.draw(ui, title, ui.theme().ink);
  parts.text.draw(ui, text, ui.theme().ink);
  Node node =
      words_node(ui, Role::status, spec.title.empty() ? spec.text : spec.title, look.soft, parts.text.em());
  if (!spec.title.empty()) node.value = spec.text;
  node.box = parts.title.empty() ? parts.text.glyphs(text)
                                 : draw::united(parts.title.glyphs(title), parts.text.glyphs(text));
  node.clipped = parts.words_height() > box.h + 1;
  ui.record(std::move(node));
}

float notice_height(Ui& ui, const Notice& spec, float width) {
  const Parts parts(ui, spec, width);
  return std::max(parts.words_height(), parts.mark) + 2 * parts.padding;
}

void emblem(Ui& ui, Rect box, std::string_view icon, NoticeKind kind) {
  const Look look = look_of(ui.theme(), kind);
  const float side = std::min(box.w, box.h);
  ui.brush().circle(box.centre(), side / 2, look.strong);
  ui.brush().circle(box.centre(), side / 2 - ui.metrics().stroke(), look.soft);
  ui.brush().icon(box.centre(), icon_of(icon), std::round(side * 0.55F), look.strong);
}

}  // namespace yimen::ui
