// yimen-tool staff: the people of the offices, for the administrator.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "issuer/new_file.h"
#include "tool/backend_api.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

struct StaffOptions {
  BackendApi api;
  std::string name;
  std::string office;
  std::string level;
  std::string token_out;
  std::string id;
};

// The token goes into a file, not onto a screen that others see.
Outcome<void> add_a_person(const StaffOptions& options) {
  const auto added = ask(options.api, sync::Method::post, "/v1/staff",
                         {{"name", options.name}, {"office", options.office}, {"level", options.level}});
  if (!added) return problem(added.error());
  const auto written = issuer::write_new(options.token_out, printed(*added, "token") + "\n", 0600);
  if (!written)
    return problem(written.error() + "; dismiss " + printed(*added, "id") + " and add the person again");
  std::cout << printed(*added, "id") << '\n';
  return {};
}

Outcome<void> list_people(const StaffOptions& options) {
  const auto answer = ask(options.api, sync::Method::get, "/v1/staff", nullptr);
  if (!answer) return problem(answer.error());
  for (const auto& one : answer->value("staff", ordered_json::array()))
    std::cout << printed(one, "id") << '\t' << printed(one, "office") << '\t' << printed(one, "level") << '\t'
              << printed(one, "name") << '\n';
  return {};
}

Outcome<void> dismiss_a_person(const StaffOptions& options) {
  const auto dismissed = ask(options.api, sync::Method::remove, "/v1/staff/" + options.id, nullptr);
  return dismissed ? Outcome<void>{} : problem(dismissed.error());
}

}  // namespace

void add_staff(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("staff", "The people of the offices, for the administrator");
  command->require_subcommand(1);
  auto options = std::make_shared<StaffOptions>();
  const auto add = [&](const char* name, const char* what, Outcome<void> (*run)(const StaffOptions&)) {
    return &add_staff_command(
        *command, name, what, options->api, [options, run] { return run(*options); }, exit_code);
  };
  auto* adding = add("add", "Prints the person's id and writes a token for them", add_a_person);
  adding->add_option("--name", options->name, "Of the person")->required();
  adding->add_option("--office", options->office, "An id in the backend's offices.json")->required();
  adding->add_option("--level", options->level, "accept, first_review, review or approve")
      ->required()
      ->check(CLI::IsMember({"accept", "first_review", "review", "approve"}));
  adding->add_option("--token-out", options->token_out, "The file that the token is written to")->required();
  add("list", "A line each: id, office, level, name", list_people);
  add("dismiss", "Takes a person's token away", dismiss_a_person)
      ->add_option("person", options->id, "Their id")
      ->required();
}

}  // namespace yimen::tool
