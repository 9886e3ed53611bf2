#include "ui/screens/stages.h"

#include <cmath>

#include "ui/kit/i18n.h"
#include "ui/kit/icons.h"
#include "ui/screens/furniture.h"
#include "ui/screens/moments.h"

namespace yimen::screens {
namespace {

using ui::NoticeKind;
using visit::Stage;
using visit::Standing;

enum class Mark { done, now, stopped, ahead };

struct PathStep {
  std::string label;
  std::string note;
  Mark mark;
};

struct ChineseWords {
  NoticeKind kind;
  const char* badge;
  const char* sentence;
};

ChineseWords chinese(Stage stage) {
  switch (stage) {
    case Stage::queued:
      return {NoticeKind::info, YIMEN_TR("等着送出"), YIMEN_TR("申请存在本机，联网后自动送出，不会丢。")};
    case Stage::sent: return {NoticeKind::info, YIMEN_TR("已送到"), YIMEN_TR("已经送到，等工作人员查看。")};
    case Stage::received:
      return {NoticeKind::info, YIMEN_TR("已收到"), YIMEN_TR("已经收到，等工作人员查看。")};
    case Stage::accepted: return {NoticeKind::info, YIMEN_TR("已受理"), YIMEN_TR("已经受理，正在办。")};
    case Stage::first_review: return {NoticeKind::info, YIMEN_TR("初审中"), YIMEN_TR("工作人员正在初审。")};
    case Stage::review: return {NoticeKind::info, YIMEN_TR("审核中"), YIMEN_TR("工作人员正在审核。")};
    case Stage::approval:
      return {NoticeKind::info, YIMEN_TR("审批中"), YIMEN_TR("正在审批，就差最后一步了。")};
    case Stage::completed: return {NoticeKind::good, YIMEN_TR("已办结"), YIMEN_TR("办好了。")};
    case Stage::returned:
      return {NoticeKind::attention, YIMEN_TR("退回补正"), YIMEN_TR("退回来了：要补一点材料，或者改一处。")};
    case Stage::declined: return {NoticeKind::attention, YIMEN_TR("不予受理"), YIMEN_TR("这件事没有受理。")};
    case Stage::needs_staff: break;
  }
  return {NoticeKind::attention, YIMEN_TR("请找工作人员"),
          YIMEN_TR("这份申请还没有送成。请带上编号到{counter}，工作人员帮您处理。")};
}

constexpr std::size_t kSteps = 5;

// At which of the five steps it is.
std::size_t step_of(Stage stage) {
  switch (stage) {
    case Stage::queued:
    case Stage::needs_staff: return 0;
    case Stage::sent:
    case Stage::received: return 1;
    case Stage::accepted:
    case Stage::returned:
    case Stage::declined: return 2;
    case Stage::first_review:
    case Stage::review:
    case Stage::approval: return 3;
    case Stage::completed: return 4;
  }
  return 0;
}

const char* label_of(Stage stage, std::size_t step) {
  if (step == 2 && stage == Stage::returned) return YIMEN_TR("退回补正");
  if (step == 2 && stage == Stage::declined) return YIMEN_TR("不予受理");
  if (step == 3 && stage == Stage::first_review) return YIMEN_TR("初审");
  if (step == 3 && stage == Stage::approval) return YIMEN_TR("审批");
  constexpr std::array kLabels{YIMEN_TR("已交"), YIMEN_TR("已收到"), YIMEN_TR("受理"), YIMEN_TR("审核"),
                               YIMEN_TR("办结")};
  return kLabels.at(step);
}

Mark mark_of(Stage stage, std::size_t step) {
  const std::size_t here = step_of(stage);
  const bool stopped = stage == Stage::returned || stage == Stage::declined || stage == Stage::needs_staff;
  if (step < here || (step == here && stage == Stage::completed)) return Mark::done;
  if (step > here) return Mark::ahead;
  return stopped ? Mark::stopped : Mark::now;
}

// By when, at the step where it is.
std::string due_of(const Ui& ui, const Standing& standing) {
  const auto day = day_text(standing.due_on, ui.language());
  if (day.empty() || standing.stage == Stage::completed || standing.stage == Stage::declined) return {};
  const char* words =
      standing.stage == Stage::returned ? YIMEN_TR("请在{day}前补好") : YIMEN_TR("最晚{day}办好这一步");
  return ui::tr_format(words, ui.language(), {{"day", day}});
}

std::string note_of(const Ui& ui, const Standing& standing, std::size_t step) {
  if (step == 0) return moment_text(standing.submitted_at, ui.language());
  if (step != step_of(standing.stage)) return {};
  std::string note = standing.office.in(ui.language());
  const auto due = due_of(ui, standing);
  if (!note.empty() && !due.empty()) note += '\n';
  return note + due;
}

std::vector<PathStep> steps_of(const Ui& ui, const Standing& standing) {
  const std::size_t count = standing.stage == Stage::declined ? 3 : kSteps;
  std::vector<PathStep> steps;
  for (std::size_t i = 0; i < count; ++i)
    steps.push_back(
        {ui.tr(label_of(standing.stage, i)), note_of(ui, standing, i), mark_of(standing.stage, i)});
  return steps;
}

void draw_mark(Ui& ui, ui::Point centre, float radius, Mark mark) {
  const auto& theme = ui.theme();
  const float ring = ui.metrics().stroke() * 2;
  const auto disc = [&](ui::Colour colour, std::string_view icon, ui::Colour ink) {
    ui.brush().circle(centre, radius, colour);
    ui.brush().icon(centre, ui::icon_of(icon), radius * 1.3F, ink);
  };
  switch (mark) {
    case Mark::done: return disc(theme.accent, "check", theme.on_accent);
    case Mark::stopped:
      disc(theme.attention_soft, "alert", theme.attention);
      return ui.brush().arc(centre, radius - ring / 4, ring / 2, 1, theme.attention);
    case Mark::now:
      ui.brush().circle(centre, radius, theme.surface);
      ui.brush().arc(centre, radius - ring / 2, ring, 1, theme.accent);
      return ui.brush().circle(centre, radius * 0.5F, theme.accent);
    case Mark::ahead:
      ui.brush().circle(centre, radius, theme.surface);
      return ui.brush().arc(centre, radius - ring / 4, ring / 2, 1, theme.line);
  }
}

// A step is a block of its own, so that a long path can go on on the next page; its line reaches down to the
// next one.
void add_step(ui::Flow& flow, Ui& ui, const PathStep& step, bool last) {
  const ui::TextStyle label{.step = ui::TextStep::heading,
                            .tone = step.mark == Mark::ahead ? ui::Tone::soft : ui::Tone::ink};
  const float radius = std::round(ui.metrics().em(ui::TextStep::heading) * 0.66F);
  const float gap = ui.metrics().space(spare(ui) ? 2 : 4);
  const float indent = 2 * radius + ui.metrics().space(3);
  const float width = flow.width() - indent;
  const float words = std::max(ui.text_height(step.label, width, label), 2 * radius);
  const float note = step.note.empty() ? 0 : ui.text_height(step.note, width, {});
  const float height = words + note + (last ? 0 : gap);
  flow.add(height, [=, &ui](Rect box) {
    const ui::Point centre{box.x + radius, box.y + words / 2};
    const auto& theme = ui.theme();
    const float line = ui.metrics().stroke() * 2;
    if (!last) {
      const bool walked = step.mark == Mark::done;
      ui.brush().line({centre.x, centre.y}, {centre.x, box.bottom() + radius}, line,
                      walked ? theme.accent : theme.line_soft);
    }
    draw_mark(ui, centre, radius, step.mark);
    const float own = ui.text_height(step.label, width, label);
    ui.text({box.x + indent, box.y + (words - own) / 2, width, own}, step.label, label);
    if (note > 0) ui.text({box.x + indent, box.y + words, width, note}, step.note, {.tone = ui::Tone::soft});
  });
}

}  // namespace

StageWords words_of(const Ui& ui, const View& view, Stage stage) {
  const auto words = chinese(stage);
  return {words.kind, ui.tr(words.badge),
          ui::tr_format(words.sentence, ui.language(), {{"counter", counter_of(ui, view)}})};
}

void add_path(ui::Flow& flow, Ui& ui, const Standing& standing) {
  const auto steps = steps_of(ui, standing);
  for (const auto& step : steps) add_step(flow, ui, step, &step == &steps.back());
}

}  // namespace yimen::screens
