// yimen-tool terminal: the fleet's terminals, for the administrator.
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

struct TerminalOptions {
  BackendApi api;
  std::string name;
  std::string id;
};

Outcome<void> add_a_terminal(const TerminalOptions& options) {
  const auto order =
      options.id.empty() ? ordered_json{{"name", options.name}} : ordered_json{{"terminal", options.id}};
  const auto added = ask(options.api, sync::Method::post, "/v1/terminals", order);
  if (!added) return problem(added.error());
  std::cout << "terminal   " << printed(*added, "terminal") << '\n'
            << "code       " << printed(*added, "code") << '\n'
            << "good until " << printed(*added, "expires_at") << '\n'
            << "On the terminal: yimen-tool enrol --url URL --ca CA --code " << printed(*added, "code")
            << " --out DIR\n";
  return {};
}

Outcome<void> list_all_terminals(const TerminalOptions& options) {
  const auto answer = ask(options.api, sync::Method::get, "/v1/terminals", nullptr);
  if (!answer) return problem(answer.error());
  for (const auto& one : answer->value("terminals", ordered_json::array()))
    std::cout << printed(one, "terminal") << '\t'
              << (one.contains("revoked_at")    ? "revoked"
                  : one.contains("enrolled_at") ? "enrolled"
                                                : "waiting")
              << '\t' << printed(one, "valid_until") << '\t' << printed(one, "name") << '\n';
  return {};
}

Outcome<void> revoke_a_terminal(const TerminalOptions& options) {
  const auto revoked = ask(options.api, sync::Method::remove, "/v1/terminals/" + options.id, nullptr);
  return revoked ? Outcome<void>{} : problem(revoked.error());
}

}  // namespace

void add_terminal(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("terminal", "The fleet's terminals, for the administrator");
  command->require_subcommand(1);
  auto options = std::make_shared<TerminalOptions>();
  const auto add = [&](const char* name, const char* what, Outcome<void> (*run)(const TerminalOptions&)) {
    return &add_staff_command(
        *command, name, what, options->api, [options, run] { return run(*options); }, exit_code);
  };
  auto* adding =
      add("add", "Gives a code with which one terminal can be enrolled, once, within a day", add_a_terminal);
  auto* name = adding->add_option("--name", options->name, "Where it stands, for people");
  auto* again =
      adding->add_option("--terminal", options->id, "Instead: a further code for one that is there");
  name->excludes(again);
  adding->require_option(2, 0);
  add("list", "A line each: id, whether it is enrolled, how long its certificate is good, name",
      list_all_terminals);
  add("revoke", "Lets a terminal in no more", revoke_a_terminal)
      ->add_option("terminal", options->id, "Its id")
      ->required();
}

}  // namespace yimen::tool
