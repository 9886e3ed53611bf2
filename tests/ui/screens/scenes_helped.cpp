// Somebody helps, practises, or has called staff.
#include "tests/ui/screens/scenes_parts.h"

namespace yimen::screens::parts {
namespace {

using visit::Call;
using visit::Helper;
using visit::Helping;

Helper helper(Helping how) {
  return {.how = how,
          .relation = visit::Relation::neighbour,
          .identity = identity::Identity{.name = "欧阳小梅",
                                         .subject = "papers-00",
                                         .birth_year = 1970,
                                         .area = "",
                                         .evidence = identity::Evidence::papers},
          .agreed = true,
          .person_agreed = true};
}

State with(State state, Helper who) {
  state.helper = std::move(who);
  return state;
}

State called(State state, Call call) {
  state.call = call;
  state.overlay = visit::Overlay::help;
  return state;
}

State practised(State state) {
  state.practice = true;
  return state;
}

}  // namespace

void add_helped(Scenes& s) {
  s.add("identify-helped", with(at(Screen::identify), {}));
  s.add("helper", with(known(Screen::helper), {}));
  s.add("helper-chosen", with(known(Screen::helper), helper(Helping::accompanies)));
  s.add("helper-ways", with(known(Screen::helper_ways), {}));
  for (const auto how : {Helping::accompanies, Helping::acts_for}) {
    const std::string name(name_of(how));
    s.add("helper-consent-" + name, with(known(Screen::helper_consent), helper(how)));
    s.add("person-consent-" + name, with(known(Screen::person_consent), helper(how)));
    s.add("home-" + name, with(known(Screen::home), helper(how)));
  }
  s.add("identify-practice", practised(at(Screen::identify)));
  s.add("home-practice", practised(known(Screen::home)));
  s.add("question-practice", practised(question("mobile", true)));
  auto receipt = practised(in_service(Screen::receipt));
  receipt.submitted = visit::Submitted{.number = "练习", .at = kNoon};
  s.add("receipt-practice", std::move(receipt));
  s.add("help-called", called(question("mobile", true), Call::waiting));
  s.add("help-answered", called(known(Screen::home), Call::answered));
  s.add("help-failed", called(at(Screen::attract), Call::failed));
  auto& waiting = s.add("home-called", known(Screen::home)).state;
  waiting.call = Call::waiting;
}

}  // namespace yimen::screens::parts
