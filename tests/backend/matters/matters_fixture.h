// Requests in a store, and the people who work on them.
#pragma once

#include "backend/matters/matters.h"
#include "backend/matters/progress.h"
#include "kiosk/common/ids.h"
#include "tests/backend/database_fixture.h"

namespace yimen::backend {

inline const workflow::Person kWindow{"w", "xihu", workflow::Level::accept};
inline const workflow::Person kFirst{"f", "xihu", workflow::Level::first_review};
inline const workflow::Person kReviewer{"r", "xihu", workflow::Level::review};
inline const workflow::Person kApprover{"a", "xihu", workflow::Level::approve};

class MattersFixture : public DatabaseFixture {
 protected:
  Submission submission() {
    Submission made;
    made.key = random_id(random_);
    made.receipt = receipt_number(random_, clock_.wall());
    made.kind = "request";
    made.service_id = "old_age";
    made.received_at = made.submitted_at = clock_.wall();
    made.sha256 = std::string(64, 'a');
    made.sealed = {1, 2, 3};
    made.terminal = "t-1";
    made.area = "330106";
    return made;
  }

  Submission hand_in(const Submission& made) {
    EXPECT_TRUE(store_.put(made));
    return made;
  }
  Submission hand_in() { return hand_in(submission()); }

  Matters::Outcome take(const Submission& made, const workflow::Person& person, workflow::Action action,
                        const Text& note = {}) {
    const auto outcome = matters_.take(person, {made.receipt, "", action, note, std::nullopt});
    EXPECT_TRUE(outcome);
    return outcome.value_or(Matters::Objection::not_found);
  }

  Matter standing(const Submission& made) {
    const auto found = matters_.with_receipt(made.receipt);
    for (const auto& matter : *found)
      if (matter.key == made.key) return matter;
    ADD_FAILURE() << "no matter";
    return {};
  }

  const Offices offices_ = Offices::parse(Offices::example()).value();
  const workflow::Timetable timetable_;
  Matters matters_{*database_, offices_, timetable_, clock_};
  Store store_{*database_, [this](sql::Connection& connection, const Submission& complete) {
                 return matters_.enter(connection, complete);
               }};
  Progress progress_{*database_};
};

}  // namespace yimen::backend
