// How large text is, and how it stands: A01 to A06.
#include <algorithm>
#include <array>
#include <cmath>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "ui/kit/audit.h"

namespace yimen::proof {
namespace {

using visit::TextSize;

bool is_text(const ui::Node& node) { return !node.covered && node.text_px > 0; }

void see_capitals(Worst& smallest, const ui::SemanticTree& tree, const ui::Metrics& metrics,
                  const std::string& where) {
  for (const auto& node : tree.nodes())
    if (is_text(node))
      smallest.see(static_cast<double>(metrics.capital_mm(node.text_px)), named(node) + ", " + where);
}

std::vector<Stand> of_size(TextSize size) {
  auto all = sizes();
  std::erase_if(all, [&](const Stand& stand) { return stand.settings.text_size != size; });
  return all;
}

Worst smallest_of(TextSize size) {
  Worst smallest = Worst::least();
  walk(of_size(size),
       [&](const Look& look) { see_capitals(smallest, look.tree(), look.metrics(), look.where()); });
  return smallest;
}

ui::Node text_of(double capital_mm, double mm_per_px) {
  return {.label = "小字",
          .box = {0, 0, 100, 20},
          .text_px = static_cast<float>(capital_mm / mm_per_px / ui::kCapitalHeightEm)};
}

constexpr double kLargeTextMm = 4.8;

PROOF(
    A01,
    "Text is large enough for somebody over sixty-five without anything being chosen, and larger in 长辈版.",
    "capitals of at least 4.8 mm and 18 dp; in 长辈版 6.4 mm") {
  return both(smallest_of(TextSize::standard).judged(kLargeTextMm, "smallest capitals", "mm"),
              smallest_of(TextSize::large).judged(6.4, "in 长辈版", "mm"));
}

BROKEN(A01, small_print, "a line with capitals of 4 mm") {
  const ui::Metrics metrics({}, TextSize::standard);
  Worst smallest = Worst::least();
  see_capitals(smallest, tree_of({text_of(4, metrics.panel().mm_per_px)}), metrics, "here");
  return smallest.judged(kLargeTextMm, "smallest capitals", "mm");
}

// EN 301 549 5.1.4: 0.7 degrees; people stand at arm's length and a little more.
constexpr double kDistanceMm = 600;
constexpr double kOfDistance = 0.0122;

PROOF(A02, "The largest text is seen under 0.7 degrees by somebody who stands 600 mm away.",
      "capitals of at least 7.32 mm") {
  return smallest_of(TextSize::largest).judged(kOfDistance * kDistanceMm, "smallest capitals", "mm");
}

BROKEN(A02, large_only, "a terminal whose largest text is what is now its second largest") {
  return smallest_of(TextSize::large).judged(kOfDistance * kDistanceMm, "smallest capitals", "mm");
}

struct Band {
  double least, most;  // capitals of running text, in mm
};
constexpr std::array<Band, 4> kBands{{{3.5, 4.2}, {4.8, 5.6}, {6.4, 7.1}, {8.5, 9.0}}};

Verdict running_text(TextSize size, const Band& band) {
  const ui::Metrics metrics({}, size);
  Worst note = Worst::least();
  Worst body = Worst::most();
  note.see(static_cast<double>(metrics.capital_mm(metrics.em(ui::TextStep::note))), "");
  body.see(static_cast<double>(metrics.capital_mm(metrics.em(ui::TextStep::body))), "");
  const bool met = note.judged(band.least, "", "").met && body.judged(band.most, "", "").met;
  return {met, figure(note.worst()) + "-" + figure(body.worst()) + " mm"};
}

void see_lost(Faults& lost, const ui::SemanticTree& tree, const ui::Metrics& metrics,
              const std::string& where) {
  lost.look();
  for (const auto& findings :
       {ui::audit_clipped(tree), ui::audit_outside(tree, metrics), ui::audit_overlap(tree)})
    for (const auto& finding : findings) lost.add(finding.rule + " " + finding.what + ", " + where);
}

Verdict nothing_lost(const std::vector<Stand>& stands) {
  Faults lost;
  walk(stands, [&](const Look& look) { see_lost(lost, look.tree(), look.metrics(), look.where()); });
  return lost.none("things clipped, covered or outside");
}

PROOF(A03,
      "There are four steps of text, up to more than twice the smallest, and nothing is lost at any of them.",
      "capitals of 3.5-4.2, 4.8-5.6, 6.4-7.1, 8.5-9 mm; 0 things clipped, covered or outside") {
  Verdict verdict = nothing_lost(everywhere());
  std::string steps;
  for (std::size_t i = 0; i < kBands.size(); ++i) {
    const auto step = running_text(static_cast<TextSize>(i), kBands[i]);
    verdict.met = verdict.met && step.met;
    steps += step.measured + (i + 1 < kBands.size() ? ", " : "; ");
  }
  verdict.measured = steps + verdict.measured;
  return verdict;
}

BROKEN(A03, clipped, "a page with a line that does not fit") {
  Faults lost;
  see_lost(lost, tree_of({{.label = "一行长字", .box = {0, 0, 100, 20}, .clipped = true, .text_px = 20}}),
           {{}, TextSize::largest}, "here");
  return lost.none("things clipped, covered or outside");
}

void see_leading(Worst& least, const ui::Metrics& metrics) {
  for (const auto step : {ui::TextStep::note, ui::TextStep::body, ui::TextStep::heading, ui::TextStep::title,
                          ui::TextStep::display})
    least.see(static_cast<double>(metrics.line_height(step) / metrics.em(step)),
              "step " + std::to_string(static_cast<int>(step)));
}

// A strange language is a third longer than Chinese, which is more than letters 0.12 em and words 0.16 em
// apart take.
PROOF(A05, "Lines stand apart, and texts may grow as much as if their letters were set wider.",
      "lines at least 1.3 em apart (the least is rounded to whole pixels); 0 things lost with texts a third "
      "longer") {
  Worst least = Worst::least();
  for (const auto& stand : sizes()) see_leading(least, {{}, stand.settings.text_size});
  constexpr double kPixel = 0.01;  // of the largest text
  return both(least.judged(1.3 - kPixel, "least", "em"),
              nothing_lost({{kPortrait, {.language = Language::pseudo}},
                            {kLandscape, {.language = Language::pseudo}}}));
}

BROKEN(A05, tight, "lines 1.1 em apart") {
  Worst least = Worst::least();
  least.see(1.1, "here");
  return least.judged(1.3, "least", "em");
}

// What could stand side by side in the widest line: a Chinese character is as wide as an em.
void see_lines(Worst& longest, const ui::SemanticTree& tree, const std::string& where) {
  for (const auto& node : tree.nodes()) {
    const bool text =
        node.role == ui::Role::text || node.role == ui::Role::heading || node.role == ui::Role::status;
    if (is_text(node) && text)
      longest.see(std::floor(static_cast<double>(node.box.w / node.text_px)), named(node) + ", " + where);
  }
}

PROOF(A06,
      "No line of Chinese is so long that the eye loses the next one, and none is stretched to the margin.",
      "at most 40 characters in a line") {
  Worst longest = Worst::most();
  walk(sizes(), [&](const Look& look) { see_lines(longest, look.tree(), look.where()); });
  return longest.judged(40, "longest line", "characters");
}

BROKEN(A06, wide, "a line of 60 characters") {
  Worst longest = Worst::most();
  see_lines(longest, tree_of({{.label = "很长的一行", .box = {0, 0, 1200, 30}, .text_px = 20}}), "here");
  return longest.judged(40, "longest line", "characters");
}

}  // namespace
}  // namespace yimen::proof
