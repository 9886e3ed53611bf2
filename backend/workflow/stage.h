// The words of the offices: where a request (办件) is, what can be done with it, and by whom.
// Threads: pure functions over plain values.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace yimen::backend::workflow {

// A request is worked on at its stage by the people of that stage's level.
enum class Stage {
  received,      // 已收到: nobody has looked yet
  accepted,      // 受理: the window has taken it up and gets it ready for the reviewers
  first_review,  // 初审
  review,        // 审核
  approval,      // 审批
  completed,     // 办结, granted or not
  returned,      // 退回补正: the citizen has to add something
  declined,      // 不予受理
};
inline constexpr std::array kStages{Stage::received, Stage::accepted,  Stage::first_review, Stage::review,
                                    Stage::approval, Stage::completed, Stage::returned,     Stage::declined};

enum class Action {
  accept,
  pass,
  send_back,  // "return" in the API
  decline,
  resubmit,  // the citizen's: what was missing has come in
};

// In rising order: who may do a higher one may stand in for a lower one.
enum class Level { accept, first_review, review, approve };

bool is_final(Stage stage);

// As the API and the store spell them.
std::string_view name_of(Stage stage);
std::string_view name_of(Action action);
std::string_view name_of(Level level);
std::optional<Stage> stage_named(std::string_view name);
std::optional<Action> action_named(std::string_view name);
std::optional<Level> level_named(std::string_view name);

}  // namespace yimen::backend::workflow
