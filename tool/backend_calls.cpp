// yimen-tool backend calls: who waits for staff at which terminal.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "tool/backend_api.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

struct BackendCallOptions {
  BackendApi api;
  std::string id;
  bool all = false;
};

Outcome<void> list_calls_of_all(const BackendCallOptions& options) {
  const auto answer =
      ask(options.api, sync::Method::get, options.all ? "/v1/calls?all=1" : "/v1/calls", nullptr);
  if (!answer) return problem(answer.error());
  for (const auto& one : answer->value("calls", ordered_json::array()))
    std::cout << printed(one, "call") << '\t' << printed(one, "terminal") << '\t' << printed(one, "at")
              << '\t' << printed(one, "screen") << '\t' << printed(one, "ended_at") << '\t'
              << printed(one, "ended_by") << '\n';
  return {};
}

Outcome<void> end_call_anywhere(const BackendCallOptions& options) {
  const auto ended = ask(options.api, sync::Method::remove, "/v1/calls/" + options.id, nullptr);
  return ended ? Outcome<void>{} : problem(ended.error());
}

}  // namespace

void add_backend_calls(CLI::App& backend, int& exit_code) {
  auto* command = backend.add_subcommand("calls", "Who waits for staff at which terminal");
  command->require_subcommand(1);
  auto options = std::make_shared<BackendCallOptions>();
  add_staff_command(
      *command, "list", "A line each: id, terminal, called at, screen, ended at, ended by", options->api,
      [options] { return list_calls_of_all(*options); }, exit_code)
      .add_flag("--all", options->all, "Those that have ended as well");
  add_staff_command(
      *command, "end", "Says that somebody has seen to it", options->api,
      [options] { return end_call_anywhere(*options); }, exit_code)
      .add_option("CALL", options->id, "Its id")
      ->required();
}

}  // namespace yimen::tool
