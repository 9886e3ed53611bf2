#include "backend/workflow/stage.h"

#include <algorithm>

namespace yimen::backend::workflow {
namespace {

template <class Value>
struct Name {
  Value value;
  std::string_view name;
};

constexpr std::array<Name<Stage>, 8> kStageNames{{{Stage::received, "received"},
                                                  {Stage::accepted, "accepted"},
                                                  {Stage::first_review, "first_review"},
                                                  {Stage::review, "review"},
                                                  {Stage::approval, "approval"},
                                                  {Stage::completed, "completed"},
                                                  {Stage::returned, "returned"},
                                                  {Stage::declined, "declined"}}};
constexpr std::array<Name<Action>, 5> kActionNames{{{Action::accept, "accept"},
                                                    {Action::pass, "pass"},
                                                    {Action::send_back, "return"},
                                                    {Action::decline, "decline"},
                                                    {Action::resubmit, "resubmit"}}};
constexpr std::array<Name<Level>, 4> kLevelNames{{{Level::accept, "accept"},
                                                  {Level::first_review, "first_review"},
                                                  {Level::review, "review"},
                                                  {Level::approve, "approve"}}};

template <class Names, class Value>
std::string_view find_name(const Names& names, Value value) {
  return std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.value == value; })->name;
}

template <class Value, std::size_t size>
std::optional<Value> find_value(const std::array<Name<Value>, size>& names, std::string_view name) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.name == name; });
  if (found == names.end()) return std::nullopt;
  return found->value;
}

}  // namespace

bool is_final(Stage stage) { return stage == Stage::completed || stage == Stage::declined; }

std::string_view name_of(Stage stage) { return find_name(kStageNames, stage); }
std::string_view name_of(Action action) { return find_name(kActionNames, action); }
std::string_view name_of(Level level) { return find_name(kLevelNames, level); }
std::optional<Stage> stage_named(std::string_view name) { return find_value(kStageNames, name); }
std::optional<Action> action_named(std::string_view name) { return find_value(kActionNames, name); }
std::optional<Level> level_named(std::string_view name) { return find_value(kLevelNames, name); }

}  // namespace yimen::backend::workflow
