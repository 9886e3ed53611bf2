// Moves requests through the offices.
//
// Purpose: takes a request in where it became complete, and takes the steps that staff ask for. A change and
// its entry in the history are one transaction; of two people who decide at once, the second is told so.
// Threads: any. What it is given outlives it.
#pragma once

#include <variant>

#include "backend/matters/matter.h"
#include "backend/offices/offices.h"
#include "backend/store.h"
#include "backend/workflow/steps.h"
#include "backend/workflow/timetable.h"

namespace yimen::backend {

class Matters {
 public:
  Matters(sql::Database& database, const Offices& offices, const workflow::Timetable& timetable,
          const Clock& clock)
      : database_(database), offices_(offices), timetable_(timetable), clock_(clock) {}

  // The store's Completed: a request goes to its home district's office, or brings back the one it adds to.
  Result<void> enter(sql::Connection& connection, const Submission& submission) const;
  // Takes in what came before there were offices.
  Result<void> adopt() const;

  struct Order {
    std::string receipt;
    std::string key;  // needed where two requests have this receipt number
    workflow::Action action;
    Text note;
    std::optional<workflow::Stage> seen;  // where the person saw it; anything else there is an objection
  };
  enum class Objection {
    not_found,
    ambiguous,
    no_reason,  // the step needs words for the citizen
    other_office,
    wrong_stage,
    level_too_low,
    own_work,
    overtaken,  // somebody else was faster
  };
  using Outcome = std::variant<Matter, Objection>;
  Result<Outcome> take(const workflow::Person& person, const Order& order) const;

  Result<std::vector<Matter>> with_receipt(const std::string& receipt) const;
  Result<std::vector<Matter>> of_person(const std::string& person_tag) const;
  Result<std::vector<TakenStep>> history(const std::string& key) const;

 private:
  Result<bool> resubmit(sql::Connection& connection, const Submission& submission, Matter& addition) const;
  Result<Outcome> find(const Order& order) const;
  Result<Outcome> commit(const Matter& before, const TakenStep& step) const;

  sql::Database& database_;
  const Offices& offices_;
  const workflow::Timetable& timetable_;
  const Clock& clock_;
};

}  // namespace yimen::backend
