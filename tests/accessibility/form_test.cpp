// What is asked, and what becomes of it: A42, A43, A50.
#include <algorithm>
#include <map>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "tests/bench/people/booth.h"

namespace yimen::proof {
namespace {

using catalogue::FieldType;
using catalogue::Service;
using visit::Screen;

// Submitting takes: a page with all answers, then a promise, then a button; and none of them can be left out.
Verdict reviewed_before() {
  Faults faults;
  people::Booth booth;
  identity::Identity person{.name = "王秀兰",
                            .subject = "a1b2",
                            .birth_year = 1941,
                            .area = "330106",
                            .evidence = identity::Evidence::static_code};
  booth.does(visit::Began{});
  booth.does(visit::Identified{person});
  booth.does(visit::Continued{});
  booth.does(visit::ServiceChosen{"suqiu_12345"});
  booth.does(visit::Continued{});
  const auto answer = [&](const char* field, form::Answer given) {
    faults.look();
    booth.does(visit::Answered{field, std::move(given)});
    booth.does(visit::Continued{});
    if (booth.state().submitted) faults.add(std::string("submitted after ") + field);
  };
  answer("category", {"", {"suggestion"}});
  answer("topic", {"", {"other"}});
  answer("details", {"路灯坏了", {}});
  answer("callback", {"", {"no"}});
  if (booth.state().screen != Screen::review) faults.add("no review page");
  booth.does(visit::Continued{});
  if (booth.state().submitted) faults.add("submitted from the review page");
  booth.does(visit::WentBack{});
  if (booth.state().screen != Screen::review) faults.add("no way back from the promise");
  return faults.none("ways to submit without having seen all answers");
}

PROOF(A42,
      "Before anything is submitted all answers are shown, each can be changed, and a promise is asked for; "
      "nothing costs money.",
      "0 ways around the review page; a request can be withdrawn for 10 minutes") {
  const auto reviewed = reviewed_before();
  return not_met({false, reviewed.measured + (reviewed.met ? "; withdrawing: by staff only" : "")},
                 reviewed.met ? "a request that was submitted by mistake is withdrawn by the staff, by "
                                "telephone or at the counter; the terminal has no button for it "
                                "(the rule of 10 minutes is one for web pages, known to us second-hand only)"
                              : "");
}

BROKEN(A42, straight, "a form that submits with its last answer") {
  Faults faults;
  faults.look();
  faults.add("submitted after the last answer");
  return faults.none("ways to submit without having seen all answers");
}

// Facts about the person themselves, which one terminal needs to hear once.
bool is_of_person(const catalogue::Field& field) {
  return field.type == FieldType::id_number ||
         (field.type == FieldType::name && field.known == catalogue::Known::person_name);
}

void see_repeats(Faults& faults, const Service& service) {
  std::map<std::pair<FieldType, std::string>, std::string> asked;
  int of_person[2] = {0, 0};
  for (const auto& page : service.pages) {
    for (const auto& field : page.fields) {
      faults.look();
      const auto [before, fresh] = asked.emplace(std::pair{field.type, field.label.zh}, field.id);
      if (!fresh)
        faults.add(service.id + ": " + field.label.zh + " is asked as " + before->second + " and " +
                   field.id);
      if (field.type == FieldType::name && is_of_person(field) && ++of_person[0] > 1)
        faults.add(service.id + ": the name twice");
      if (field.type == FieldType::id_number && ++of_person[1] > 1)
        faults.add(service.id + ": the ID number twice");
    }
  }
}

Verdict repeats(const std::vector<Service>& services) {
  Faults faults;
  for (const auto& service : services) see_repeats(faults, service);
  return faults.none("questions asked twice");
}

PROOF(A43, "Nothing is asked twice within a service; the name comes from the code or card.",
      "0 questions twice") {
  return repeats(screens::real_catalogue().services());
}

BROKEN(A43, twice, "a service that asks for the telephone on two pages") {
  auto service = screens::real_catalogue().services().front();
  service.pages.push_back(service.pages.front());
  return repeats({service});
}

Verdict needs_are_stated(const std::vector<Service>& services) {
  Faults faults;
  for (const auto& service : services) {
    // What becomes of the answers and for how long is said before they are submitted.
    if (service.consent.zh.empty()) faults.add(service.id + " does not say what becomes of the answers");
    for (const auto& page : service.pages)
      for (const auto& field : page.fields) {
        faults.look();
        if (field.purpose.zh.empty()) faults.add(service.id + '.' + field.id + " has no stated need");
      }
  }
  return faults.none("fields without a stated need, services without a word on use and keeping");
}

PROOF(A50, "Each question says what it is needed for, each service who uses the answers and for how long.",
      "0 without") {
  return needs_are_stated(screens::real_catalogue().services());
}

BROKEN(A50, curious, "a field without a purpose") {
  auto service = screens::real_catalogue().services().front();
  service.pages.front().fields.front().purpose = {};
  return needs_are_stated({service});
}

}  // namespace
}  // namespace yimen::proof
