// Walks through a visit in tests: holds the state, the clock and a small service, and collects effects.
#pragma once

#include <memory>

#include "kiosk/visit/next.h"

namespace yimen::visit {

inline const Fault kTestFault{"TEST-01", "不行"};

// An id number whose owner was born in 1940 and one of 1990, with right check characters.
inline constexpr const char* kOldPerson = "330106194003153327";
inline constexpr const char* kYoungPerson = "33010619900315332X";

inline constexpr const char* kPersonKey = "87acbd575c48ef01261eeae65b05ce8c78b4232e11b01ac3ab6330ff96fd7b72";
inline constexpr const char* kPersonTag = "93ce463a15a84dd23372cb48f0c04d17";

// The receipt number of a request in tests.
inline constexpr const char* kNumber = "YM-261121-7K3Q-9F25";

identity::Identity somebody();  // by a printed code, with a key of their own

catalogue::Service allowance();  // pages: name, id, pay, bank (only where pay is "bank")

class Visitor {
 public:
  Visitor();

  Visitor& does(const Event& event);
  Visitor& answers(const std::string& field, const std::string& text);
  Visitor& chooses(const std::string& field, const std::string& option);
  Visitor& passes(seconds time);  // and a Tick

  Visitor& services_need(identity::Assurance level);             // from now on
  Visitor& services_want_signatures();                           // from now on
  Visitor& is_identified(std::optional<int> birth_year = 1940);  // to the home page
  Visitor& starts_service();                                     // to the first question
  Visitor& fills_in();                                           // to the review page
  Visitor& submits();                                            // to the receipt

  World world() const;
  template <class Wanted>
  const Wanted* effect() const {  // of the last event; nullptr where there is none
    for (const auto& candidate : effects)
      if (const auto* found = std::get_if<Wanted>(&candidate)) return found;
    return nullptr;
  }

  catalogue::Catalogue catalogue{std::vector{allowance()}};
  Station station;
  std::unique_ptr<ManualClock> clock =
      std::make_unique<ManualClock>(WallTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)));
  State state;
  Effects effects;
};

// A visitor who has just arrived at `screen`.
Visitor visitor_at(Screen screen);

inline constexpr std::array kScreens{
    Screen::attract,       Screen::identify,     Screen::scanning,     Screen::greeting,
    Screen::home,          Screen::introduction, Screen::ineligible,   Screen::question,
    Screen::review,        Screen::declaration,  Screen::submitting,   Screen::receipt,
    Screen::evaluation,    Screen::goodbye,      Screen::requests,     Screen::request,
    Screen::signature,     Screen::face_intro,   Screen::card,         Screen::pin,
    Screen::papers,        Screen::prove,        Screen::face_consent, Screen::face,
    Screen::face_settings, Screen::helper,       Screen::helper_ways,  Screen::helper_consent,
    Screen::person_consent};

std::string page_id(const Visitor& visitor);  // of the page shown
void type_pin(Visitor& visitor);              // six digits, not sent

identity::Identity helping_daughter();  // by typed papers
bool is_first(const State& state);      // as at the very first moment, in all its parts

// Someone by their chip card, as is_identified() is by a printed code.
identity::Identity card_holder();

}  // namespace yimen::visit
