#include "kiosk/terminal/standings.h"

#include <gtest/gtest.h>

namespace yimen::terminal {
namespace {

using outbox::State;
using visit::Stage;

constexpr WallTime kToldAt{seconds{1795000000}};

visit::Standing shown(State state) {
  outbox::Standing known;
  known.row.receipt_number = "YM-1";
  known.row.state = state;
  return shown_standing(known, kToldAt);
}

TEST(Standings, SayWhatThisMachineDid) {
  EXPECT_EQ(shown(State::queued).stage, Stage::queued);
  EXPECT_EQ(shown(State::sending).stage, Stage::queued) << "not acknowledged is not sent";
  EXPECT_EQ(shown(State::queued).known_at, kToldAt);
  EXPECT_EQ(shown(State::delivered).stage, Stage::sent);
  EXPECT_FALSE(shown(State::delivered).known_at);
  EXPECT_EQ(shown(State::refused).stage, Stage::needs_staff);
  EXPECT_EQ(shown(State::needs_staff).stage, Stage::needs_staff);
}

TEST(Standings, SayWhatTheBackendToldAndWhen) {
  outbox::Standing known;
  known.row.state = State::delivered;
  known.progress = outbox::Progress{.receipt_number = "YM-1",
                                    .id = "i",
                                    .stage = "first_review",
                                    .office = {"办公室", ""},
                                    .next_step = {"等一等", ""},
                                    .due_on = "2026-12-01",
                                    .told_at = kToldAt - seconds(60)};
  const auto standing = shown_standing(known, kToldAt);
  EXPECT_EQ(standing.stage, Stage::first_review);
  EXPECT_EQ(standing.office.zh, "办公室");
  EXPECT_EQ(standing.due_on, "2026-12-01");
  EXPECT_EQ(standing.known_at, kToldAt - seconds(60));
}

TEST(Standings, OfTheBackendAreTakenAsTheyAre) {
  const sync::RemoteStanding told{.receipt_number = "YM-2",
                                  .service_id = "meals",
                                  .submitted_at = "2026-11-18T09:46:40.500Z",
                                  .stage = "completed",
                                  .office = {},
                                  .next_step = {},
                                  .due_on = "",
                                  .told_at = kToldAt};
  const auto standing = shown_standing(told);
  EXPECT_EQ(standing.stage, Stage::completed);
  EXPECT_EQ(standing.service_id, "meals");
  EXPECT_EQ(standing.submitted_at, WallTime(milliseconds(1794995200500)));
}

}  // namespace
}  // namespace yimen::terminal
