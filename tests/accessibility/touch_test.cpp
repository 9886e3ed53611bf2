// What a finger does: A15 to A17.
#include <algorithm>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "ui/kit/button.h"

namespace yimen::proof {
namespace {

bool is_drawn_into(const ui::Node& node) { return node.role == ui::Role::pad && node.actionable(); }

// Where something has to be drawn, there is a way without: a button or key that leads on.
void see_gestures(Faults& faults, const ui::SemanticTree& tree, const std::string& where) {
  faults.look();
  const auto& nodes = tree.nodes();
  if (std::ranges::none_of(nodes, is_drawn_into)) return;
  const auto way = [](const ui::Node& node) {
    constexpr std::string_view kWays[] = {"我写不了字", "拼音", "选字", "换成拼音", "按键"};
    return node.actionable() && std::ranges::any_of(kWays, [&](auto words) {
             return node.label.find(words) != std::string::npos;
           });
  };
  if (std::ranges::none_of(nodes, way)) faults.add("no way without drawing, " + where);
}

PROOF(A15,
      "One finger is enough, and everything can be done by single taps; where one may draw, there is a way "
      "without.",
      "0 screens that need a drag (people with one finger do all services: see A36)") {
  Faults faults;
  walk(plain(), [&](const Look& look) { see_gestures(faults, look.tree(), look.where()); });
  return faults.none("screens that need a drag");
}

BROKEN(A15, must_draw, "a screen with a field to draw in and nothing else") {
  Faults faults;
  see_gestures(faults, tree_of({{.id = 1, .role = ui::Role::pad, .label = "签名", .box = {0, 0, 400, 300}}}),
               "here");
  return faults.none("screens that need a drag");
}

// All that somebody sees: whether anything happened.
std::string shown(const Look& look) { return look.tree().to_text(); }

struct Finger {
  const Look& look;
  void frame(draw::InputEvent event) const { look.theatre.stage().frame({std::move(event)}); }
  // Pressed on `node`, moved off and let go there. Whether anything came of it.
  bool slides_off(const ui::Node& node) const {
    const auto before = shown(look);
    const draw::Point on = node.box.centre();
    const draw::Point off{node.box.right() + 40 < look.metrics().screen().right() ? node.box.right() + 40
                                                                                  : node.box.left() - 40,
                          on.y};
    look.theatre.take();
    frame(draw::PointerDown{on}), frame(draw::PointerMove{off}), frame(draw::PointerUp{off});
    return !look.theatre.take().empty() || shown(look) != before;
  }
  // Only pressed.
  bool presses(const ui::Node& node) const {
    look.theatre.take();
    frame(draw::PointerDown{node.box.centre()});
    const bool acted = !look.theatre.take().empty();
    frame(draw::PointerMove{{-50, -50}}), frame(draw::PointerUp{{-50, -50}});
    return acted;
  }
};

bool can_be_let_go(const ui::Node& node) { return node.actionable() && node.role != ui::Role::pad; }

PROOF(A16,
      "A touch acts when the finger leaves the glass inside the target; a finger that slides off takes it "
      "back.",
      "0 actions on pressing, 0 after sliding off, of all targets of all screens") {
  Faults faults;
  walk({{kPortrait, {}}}, [&](const Look& look) {
    const Finger finger{look};
    const auto nodes = look.tree().nodes();
    for (const auto& node : nodes) {
      if (!can_be_let_go(node)) continue;
      faults.look();
      look.theatre.stage().pass(seconds(1));
      if (finger.presses(node)) faults.add(named(node) + " acts on pressing, " + look.where());
      if (finger.slides_off(node)) faults.add(named(node) + " acts after sliding off, " + look.where());
    }
  });
  return faults.none("actions of a finger that was not let go inside");
}

BROKEN(A16, acts_on_press, "a button that acts as soon as it is touched") {
  Faults faults;
  ui::Stage stage([&](ui::Ui& ui) {
    const auto target =
        ui.target({.id = ui.id("a"), .role = ui::Role::button, .label = "快", .box = {100, 100, 300, 100}});
    if (target.pressed) faults.add("快 acts on pressing");
  });
  faults.look();
  stage.frame({draw::PointerDown{{200, 150}}});
  stage.frame();
  return faults.none("actions of a finger that was not let go inside");
}

// How often a button acts that is hit twice, so long apart.
int times_acted(milliseconds apart, int steady) {
  int acted = 0;
  ui::Stage stage;
  stage.settings.steady = steady;
  stage.show([&](ui::Ui& ui) {
    acted += ui::button(ui, {100, 100, 300, 100}, {.id = "a", .label = "好"}) ? 1 : 0;
  });
  stage.pass(seconds(5));
  const draw::Point at{200, 150};
  const auto hit = [&] { stage.frame({draw::PointerDown{at}, draw::PointerUp{at}}); };
  stage.frame();
  hit(), stage.pass(apart), hit();
  return acted;
}

Verdict hit_twice(int steady, const std::vector<int>& once, const std::vector<int>& twice) {
  Faults faults;
  const auto see = [&](int apart, int wanted) {
    faults.look();
    if (const int is = times_acted(milliseconds(apart), steady); is != wanted)
      faults.add(std::to_string(apart) + " ms apart counts as " + std::to_string(is) + " at " +
                 std::to_string(steady));
  };
  for (const int apart : once) see(apart, 1);
  for (const int apart : twice) see(apart, 2);
  return faults.none("wrong counts of a target hit twice 100 to 600 ms apart");
}

// Keys of a keypad come without repeat by their type; holding a finger down acts once, when it is let go.
PROOF(A17,
      "A hand that trembles counts once: the same target within half a second, longer if one likes; nothing "
      "repeats by itself.",
      "once up to 0.5 s (up to 1 s where so set), twice after") {
  return both(hit_twice(500, {100, 200, 300, 400, 490}, {510, 600}),
              hit_twice(1000, {100, 600, 900}, {1100}));
}

BROKEN(A17, no_filter, "a terminal that counts the same target again after 50 ms") {
  return hit_twice(50, {100, 200, 300, 400}, {600});
}

}  // namespace
}  // namespace yimen::proof
