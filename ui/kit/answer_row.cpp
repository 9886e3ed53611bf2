#include "ui/kit/answer_row.h"

#include "ui/kit/button.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kLabel{.step = TextStep::note, .tone = Tone::soft};

TextStyle value_style(const AnswerRow& spec) {
  return {.step = spec.strong ? TextStep::heading : TextStep::body, .bold = true, .personal = spec.personal};
}

Button link_of(const AnswerRow& spec, std::string_view id) {
  return {.id = id, .label = spec.change, .icon = "change", .compact = true};
}

float words_width(Ui& ui, const AnswerRow& spec, float width) {
  if (spec.change.empty()) return width;
  return width - button_width(ui, link_of(spec, spec.id)) - ui.metrics().space(2);
}

float words_height(Ui& ui, const AnswerRow& spec, float width) {
  return ui.text_height(spec.label, width, kLabel) + ui.text_height(spec.value, width, value_style(spec));
}

}  // namespace

bool answer_row(Ui& ui, Rect box, const AnswerRow& spec) {
  const float width = words_width(ui, spec, box.w);
  float y = box.centre().y - words_height(ui, spec, width) / 2;
  y += ui.text({box.x, y, width, box.bottom() - y}, spec.label, kLabel);
  ui.text({box.x, y, width, box.bottom() - y}, spec.value, value_style(spec));
  ui.brush().fill({box.x, box.bottom() - ui.metrics().hairline(), box.w, ui.metrics().hairline()},
                  ui.theme().line_soft);
  if (spec.change.empty()) return false;
  const std::string id = std::string(spec.id) + ".change";
  Button link = link_of(spec, id);
  const std::string name = std::string(spec.change) + " " + std::string(spec.label);
  link.name = name;
  const float wide = button_width(ui, link);
  const float high = button_height(ui, link, wide);
  return button(ui, {box.right() - wide, box.centre().y - high / 2, wide, high}, link);
}

float answer_row_height(Ui& ui, const AnswerRow& spec, float width) {
  const float words = words_height(ui, spec, words_width(ui, spec, width));
  return std::max(words, ui.metrics().min_target()) + 2 * ui.metrics().space(1.25);
}

}  // namespace yimen::ui
