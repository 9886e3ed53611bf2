// What can be told apart: A07, A08, A09.
#include <array>
#include <cmath>

#include "tests/accessibility/pixels.h"
#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "ui/kit/kit.h"

namespace yimen::proof {
namespace {

using visit::Palette;

bool is_high(Palette palette) {
  return palette == Palette::contrast_dark || palette == Palette::contrast_light;
}

struct Contrasts {
  Worst plain = Worst::least();
  Worst high = Worst::least();
  Worst off = Worst::least();  // of what cannot be used now

  void see(const ui::SemanticTree& tree, Palette palette, const std::string& where) {
    for (const auto& node : tree.nodes()) {
      if (node.covered || node.text_px <= 0) continue;
      auto& worst = node.is_target() && !node.enabled ? off : is_high(palette) ? high : plain;
      worst.see(ui::contrast(node.ink, node.ground), named(node) + ", " + where);
    }
  }
  Verdict judged() const {
    const auto readable = both(plain.judged(10, "text", ": 1"), high.judged(20, "in high contrast", ": 1"));
    return off.seen() ? both(readable, off.judged(4.5, "what is off", ": 1")) : readable;
  }
};

// The tree says which two colours a text has; the picture has to show them.
void see_pixels(Faults& faults, const Look& look) {
  faults.look();
  auto& theatre = look.theatre;
  theatre.stage().painting = true;
  theatre.frame();
  theatre.stage().painting = false;
  for (const auto& node : look.tree().nodes()) {
    if (node.covered || node.text_px <= 0 || node.role == ui::Role::image) continue;
    if (shown_contrast(theatre.stage(), node.box) < 0.9 * ui::contrast(node.ink, node.ground))
      faults.add(named(node) + ", " + look.where());
  }
}

PROOF(
    A07, "Text stands out from what is behind it, in each of the four palettes.",
    "10 : 1, in high contrast 20 : 1, of what cannot be used now 4.5 : 1; pictures show what the tree says") {
  Contrasts contrasts;
  walk(palettes(),
       [&](const Look& look) { contrasts.see(look.tree(), look.stand.settings.palette, look.where()); });
  Faults faults;
  walk(
      palettes(),
      [](const auto& scene) { return scene.name == "home" || scene.name == "question-mobile-complaint"; },
      [&](const Look& look) { see_pixels(faults, look); });
  return both(contrasts.judged(), faults.none("texts painted fainter"));
}

BROKEN(A07, grey, "grey on white") {
  Contrasts contrasts;
  const ui::Node grey{.label = "灰", .ink = {119, 119, 119}, .ground = {255, 255, 255}, .text_px = 20};
  contrasts.see(tree_of({grey}), Palette::light, "light");
  contrasts.see(tree_of({grey}), Palette::contrast_light, "light contrast");
  return contrasts.judged();
}

void see_marks(Worst& worst, const ui::Theme& t, const std::string& where) {
  const auto pair = [&](const char* name, draw::Colour front, draw::Colour back) {
    worst.see(ui::contrast(front, back), std::string(name) + ", " + where);
  };
  pair("border on page", t.line, t.ground), pair("border on card", t.line, t.surface);
  pair("chosen on page", t.accent, t.ground), pair("chosen on card", t.accent, t.surface);
  pair("chosen on its ground", t.accent, t.accent_soft), pair("pressed on page", t.accent_down, t.ground);
  pair("warning", t.attention, t.attention_soft), pair("error", t.wrong, t.wrong_soft);
  pair("error on card", t.wrong, t.surface), pair("success", t.good, t.good_soft);
  pair("focus on page", t.focus, t.ground), pair("focus on card", t.focus, t.surface);
  pair("focus on keys", t.focus, t.sunken);
}

PROOF(A08, "Icons, borders, what is pressed or chosen, and the focus ring can be seen.",
      "at least 3 : 1 in each palette") {
  Worst worst = Worst::least();
  for (const auto& stand : palettes())
    see_marks(worst, ui::theme_of(stand.settings.palette), std::string(name_of(stand.settings.palette)));
  return worst.judged(3, "faintest", ": 1");
}

BROKEN(A08, faint_border, "a theme whose borders are as its dividers") {
  ui::Theme theme = ui::theme_of(Palette::light);
  theme.line = theme.line_soft;
  Worst worst = Worst::least();
  see_marks(worst, theme, "broken");
  return worst.judged(3, "faintest", ": 1");
}

// Two states of a thing, drawn one after the other on the same stage.
using Draw = std::function<void(ui::Ui&)>;
struct Pair {
  const char* name;
  Draw before, after;
};

constexpr draw::Rect kBox{100, 200, 700, 160};

std::vector<Pair> state_pairs() {
  const auto radio = [](bool on) {
    return [on](ui::Ui& ui) { ui::radio(ui, kBox, {.id = "a", .label = "在本区", .selected = on}); };
  };
  const auto check = [](bool on) {
    return [on](ui::Ui& ui) { ui::checkbox(ui, kBox, {.id = "a", .label = "做饭", .selected = on}); };
  };
  const auto button = [](bool enabled, bool selected) {
    return [=](ui::Ui& ui) {
      ui::button(ui, kBox, {.id = "a", .label = "下一步", .enabled = enabled, .selected = selected});
    };
  };
  const auto field = [](const char* complaint) {
    return [=](ui::Ui& ui) {
      ui::field(ui, {100, 200, 700, 400},
                {.id = "a", .label = "手机", .value = "1380013", .complaint = complaint});
    };
  };
  const auto active = [](bool on) {
    return [on](ui::Ui& ui) {
      ui::field(ui, {100, 200, 700, 400}, {.id = "a", .label = "手机", .active = on});
    };
  };
  const auto tile = [](bool enabled) {
    return [enabled](ui::Ui& ui) {
      ui::tile(ui, {100, 200, 700, 260},
               {.id = "a",
                .title = "刷脸",
                .icon = "face",
                .badge = enabled ? "" : "本机暂不提供",
                .enabled = enabled});
    };
  };
  return {{"one of several chosen", radio(false), radio(true)},
          {"any of several chosen", check(false), check(true)},
          {"a switch that is on", button(true, false), button(true, true)},
          {"what cannot be used", button(true, false), button(false, false)},
          {"a tile that cannot be used", tile(true), tile(false)},
          {"the field in use", active(false), active(true)},
          {"an error", field(""), field("手机号码要填11位数字。")}};
}

// How many pixels differ so much without their hue that a colour-blind eye sees it.
std::size_t seen_without_hue(const Pair& pair, Palette palette) {
  ui::Stage stage;
  stage.settings.palette = palette;
  const auto picture = [&](const Draw& draw) {
    stage.show([&](ui::Ui& ui) { ui.brush().fill(ui.screen(), ui.theme().ground), draw(ui); });
    stage.frame();
    return greys(stage);
  };
  const auto before = picture(pair.before);
  return different(before, picture(pair.after));
}

constexpr double kFewPixels = 100;  // a quarter of a stroke of a small tick

PROOF(A09, "Two states of a thing differ in shape or brightness, never by hue alone.",
      "of each pair at least 100 pixels differ by 3 : 1 in grey, in each palette") {
  Worst least = Worst::least();
  for (const auto& stand : palettes())
    for (const auto& pair : state_pairs())
      least.see(static_cast<double>(seen_without_hue(pair, stand.settings.palette)),
                std::string(pair.name) + ", " + std::string(name_of(stand.settings.palette)));
  const auto judged = least.judged(kFewPixels, "least", "pixels");
  return judged.met ? Verdict{true, "all 7 pairs differ in all 4 palettes"}
                    : judged;  // pixels move with every stroke
}

BROKEN(A09, hue_only, "two states that are red and green of one brightness") {
  const auto block = [](draw::Colour colour) {
    return [colour](ui::Ui& ui) { ui.brush().fill(kBox, colour); };
  };
  Worst least = Worst::least();
  least.see(static_cast<double>(seen_without_hue({"red or green", block({200, 60, 60}), block({0, 121, 60})},
                                                 Palette::light)),
            "red or green");
  return least.judged(kFewPixels, "least", "pixels");
}

}  // namespace
}  // namespace yimen::proof
