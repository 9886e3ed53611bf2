// Who somebody is, without a face, a memory or a puzzle: A38, A39.
#include <algorithm>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "tests/bench/people/booth.h"

namespace yimen::proof {
namespace {

using visit::Screen;
using visit::Way;
using visit::WayState;

visit::Station without_camera() {
  auto station = screens::scene("identify").station;
  station.camera = station.face = hal::Status::absent;
  station.card = hal::Status::ok;
  station.card_has_pin = true;
  return station;
}

// Ways to be known and, where a service asks for more, to prove it; none of them by what a body looks like.
std::size_t fewest_ways(const visit::Station& station) {
  std::size_t identify = 0;
  for (const Way way : {Way::code, Way::card, Way::papers})
    identify += visit::way_state(way, station) == WayState::ready ? 1U : 0U;
  std::size_t fewest = identify;
  for (const auto& service : screens::real_catalogue().services()) {
    if (service.needs.level <= identity::Assurance::named) continue;
    auto state = screens::scene("prove").state;
    state.service_id = service.id;
    state.wanted = service.needs.level;
    const visit::World world{screens::real_catalogue(), station, Instant{}, screens::kNoon};
    const auto ways = visit::prove_ways(state, world);
    const auto ready = std::ranges::count_if(ways, [](const auto& way) {
      return way.way == WayState::ready && way.evidence != identity::Evidence::face;
    });
    fewest = std::min(fewest, static_cast<std::size_t>(ready));
  }
  return fewest;
}

PROOF(A38, "No service needs a face: with the camera gone each is reached another way.",
      "at least 2 other ways for every service") {
  Worst fewest = Worst::least();
  fewest.see(static_cast<double>(fewest_ways(without_camera())), "some service");
  return fewest.judged(2, "fewest", "ways without a camera");
}

BROKEN(A38, only_camera, "a terminal with nothing but a camera, which is broken") {
  auto station = without_camera();
  station.card = station.scanner = hal::Status::absent;
  station.card_has_pin = station.can_verify_codes = false;
  Worst fewest = Worst::least();
  fewest.see(static_cast<double>(fewest_ways(station)), "some service");
  return fewest.judged(2, "fewest", "ways without a camera");
}

constexpr std::array kOfIdentity{Screen::identify,   Screen::scanning,     Screen::card,
                                 Screen::pin,        Screen::papers,       Screen::prove,
                                 Screen::face_intro, Screen::face_consent, Screen::face};

// A puzzle is a picture to be read, or a question without a way past it. A PIN is something remembered:
// another way stands beside it.
void see_puzzle(Faults& faults, Screen screen, const ui::SemanticTree& tree, const std::string& where) {
  faults.look();
  for (const auto& node : tree.nodes()) {
    if (node.covered) continue;
    const bool picture_to_read =
        node.role == ui::Role::image && node.label.find("验证码") != std::string::npos;
    if (picture_to_read || node.label.find("拖动") != std::string::npos)
      faults.add(named(node) + ", " + where);
  }
  const bool remembered = screen == Screen::pin;
  const bool another = std::ranges::any_of(
      tree.nodes(), [](const ui::Node& node) { return node.actionable() && node.label == "换种方式"; });
  const bool covered = std::ranges::any_of(tree.nodes(), &ui::Node::covered);
  if (remembered && !another && !covered) faults.add("no other way than to remember, " + where);
}

PROOF(
    A39,
    "Saying who one is takes no puzzle, and nothing that has to be remembered without another way beside it.",
    "0 puzzles; 0 memories without another way; time can be extended (A21)") {
  Faults faults;
  walk(
      plain(),
      [](const auto& scene) {
        return std::ranges::find(kOfIdentity, scene.state.screen) != kOfIdentity.end();
      },
      [&](const Look& look) { see_puzzle(faults, look.scene.state.screen, look.tree(), look.where()); });
  return faults.none("puzzles");
}

BROKEN(A39, captcha, "a picture with letters to copy, and a PIN without another way") {
  Faults faults;
  see_puzzle(faults, Screen::pin, tree_of({{.role = ui::Role::image, .label = "图片验证码"}}), "here");
  return faults.none("puzzles");
}

}  // namespace
}  // namespace yimen::proof
