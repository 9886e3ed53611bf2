// What is there from the first screen on, and in the same place everywhere: A40, A44, A47, A48, A49, A52.
#include <algorithm>
#include <set>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "tests/bench/people/booth.h"
#include "ui/kit/audit.h"

namespace yimen::proof {
namespace {

using people::Booth;
using visit::Overlay;

// A name by which somebody finds it, and what it then has done.
struct Aid {
  const char* what;
  std::string_view name;
  bool (*on)(const visit::State&);
};

const std::vector<Aid>& aids() {
  static const std::vector<Aid> all{
      {"text", "最大字",
       [](const visit::State& s) { return s.settings.text_size == visit::TextSize::largest; }},
      {"contrast", "黑底白字",
       [](const visit::State& s) { return s.settings.palette == visit::Palette::contrast_dark; }},
      {"voice", "念给我听", [](const visit::State& s) { return s.settings.voice; }},
      {"low reach", "按钮放低", [](const visit::State& s) { return s.settings.low_reach; }},
      {"help", "找人帮忙", [](const visit::State& s) { return s.overlay == Overlay::help; }}};
  return all;
}

// Touches from the first screen to the aid, at most `most`; pages of the settings that have to be turned
// count.
int touches_to(const Aid& aid, int most) {
  Booth booth;
  for (int touches = 1; touches <= most; ++touches) {
    const auto* node = booth.tree().find(aid.name);
    const bool there = node != nullptr && node->actionable();
    if (!there) node = booth.tree().find(booth.state().overlay == Overlay::settings ? "下一页" : "大字");
    if (node == nullptr || !node->actionable()) return most + 1;
    booth.pass(seconds(1));
    booth.tap(node->box.centre());
    if (there && aid.on(booth.state())) return touches;
  }
  return most + 1;
}

constexpr int kMost = 5;

PROOF(A40,
      "Larger text, contrast, voice, low controls and help are switched on from the first screen, before "
      "anybody has said who they are.",
      "at most 2 touches each") {
  Worst touches = Worst::most();
  for (const auto& aid : aids()) touches.see(touches_to(aid, kMost), aid.what);
  return touches.judged(2, "at most", "touches");
}

BROKEN(A40, hidden, "an aid that is not there") {
  Worst touches = Worst::most();
  touches.see(touches_to({"colour", "彩虹", [](const visit::State&) { return false; }}, kMost), "rainbow");
  return touches.judged(2, "at most", "touches");
}

struct Places {
  std::set<std::string> seen;
  std::size_t missing = 0;
  void see(const ui::SemanticTree& tree) {
    const bool covered = std::ranges::any_of(tree.nodes(), &ui::Node::covered);
    const auto help = std::ranges::find_if(tree.nodes(), [](const ui::Node& node) {
      return node.role == ui::Role::button && node.label.find("帮忙") != std::string::npos &&
             node.part == ui::Part::bar;
    });
    if (help == tree.nodes().end()) {
      missing += covered ? 0U : 1U;
      return;
    }
    const auto& box = help->box;
    seen.insert(std::to_string(box.x) + ' ' + std::to_string(box.y) + ' ' + std::to_string(box.w) + ' ' +
                std::to_string(box.h));
  }
  Verdict judged() const {
    return {missing == 0 && seen.size() == 1,
            "missing on " + std::to_string(missing) + " screens, " + std::to_string(seen.size()) + " place"};
  }
};

// With the same settings: larger words need larger controls.
Verdict one_place(const std::vector<Stand>& stands) {
  Verdict all{true, ""};
  for (const auto& stand : stands) {
    Places places;
    walk({stand}, [&](const Look& look) { places.see(look.tree()); });
    auto judged = places.judged();
    if (!judged.met)
      judged.measured += ", " + std::string(name_of(stand.settings.text_size)) + ", " + stand.glass.name;
    if (all.measured.empty() || !judged.met) all = {all.met && judged.met, judged.measured};
  }
  return all;
}

bool call_reaches_staff() {
  Booth booth;
  booth.does(visit::Began{});
  booth.does(visit::StaffCalled{});
  return booth.state().call != visit::Call::none;
}

PROOF(A44, "Help stands in the same place on every screen, explains it, and calls a person.",
      "the same box on all screens of a size; a call is passed on") {
  auto stands = sizes();
  const auto more = low();
  stands.insert(stands.end(), more.begin(), more.end());
  return both(one_place(stands), {call_reaches_staff(), "calls are passed on"});
}

BROKEN(A44, moved, "two screens with help in different places") {
  Places places;
  const auto help = [](float y) {
    return ui::Node{.id = 1,
                    .role = ui::Role::button,
                    .label = "找人帮忙",
                    .box = {0, y, 300, 100},
                    .part = ui::Part::bar};
  };
  places.see(tree_of({help(0)}));
  places.see(tree_of({help(50)}));
  return places.judged();
}

Verdict names_found(const std::vector<std::string>& texts) {
  Faults missing;
  for (const auto* name : {"长辈版", "亲情版", "关爱版", "关怀版"}) {
    missing.look();
    if (std::ranges::none_of(texts, [&](const auto& text) { return text.find(name) != std::string::npos; }))
      missing.add(name);
  }
  return missing.none("of the 4 names missing where sizes are chosen");
}

PROOF(A47, "The large mode is called 长辈版; who knows it as 亲情版, 关爱版 or 关怀版 finds it by that.",
      "4 names where sizes are chosen") {
  Booth booth;
  booth.does(visit::OverlayOpened{Overlay::settings});
  return names_found(booth.tree().texts());
}

BROKEN(A47, other_name, "a mode called 大字版") { return names_found({"大字版"}); }

void see_names(Faults& faults, const ui::SemanticTree& tree, const std::string& where) {
  for (const auto& node : tree.nodes())
    if (!node.covered && (node.is_target() || node.role == ui::Role::image)) faults.look();
  for (const auto& finding : ui::audit_names(tree)) faults.add(finding.what + ", " + where);
}

PROOF(A48, "Whatever can be used has a name of its own, and what changes by itself is marked to be said.",
      "0 without a name or with another's; errors are announced on each screen that has one") {
  Faults faults;
  walk(everywhere(), [&](const Look& look) { see_names(faults, look.tree(), look.where()); });
  Faults silent;
  walk(
      plain(), [](const auto& scene) { return scene.state.notice || !scene.state.complaints.empty(); },
      [&](const Look& look) {
        silent.look();
        if (look.tree().announcements().empty()) silent.add(look.where());
      });
  return both(faults.none("without a name of its own"), silent.none("errors that are not announced"));
}

BROKEN(A48, nameless, "a button without a name") {
  Faults faults;
  see_names(faults, tree_of({{.id = 7, .role = ui::Role::button, .box = {0, 0, 100, 100}}}), "here");
  return faults.none("without a name of its own");
}

void see_offline(Faults& faults, const catalogue::Service& service) {
  faults.look();
  if (service.office_hours_way.zh.empty()) faults.add(service.id);
}

// Shown before anything is asked, and where a service is refused.
Verdict shown_ways() {
  Faults faults;
  for (const auto& service : screens::real_catalogue().services()) see_offline(faults, service);
  walk(
      plain(), [](const auto& scene) { return scene.name.ends_with("-introduction"); },
      [&](const Look& look) {
        faults.look();
        const auto& way = screens::real_catalogue().find(look.scene.state.service_id)->office_hours_way.zh;
        if (!look.tree().shows(way.substr(0, 12))) faults.add("not on " + look.where());
      });
  return faults.none("services without a shown way at the counter");
}

PROOF(A52, "Every service says how it is done without the terminal, before it asks anything.",
      "0 services without") {
  return shown_ways();
}

BROKEN(A52, machine_only, "a service that is only at the terminal") {
  Faults faults;
  auto service = screens::real_catalogue().services().front();
  service.office_hours_way = {};
  see_offline(faults, service);
  return faults.none("services without a shown way at the counter");
}

}  // namespace
}  // namespace yimen::proof
