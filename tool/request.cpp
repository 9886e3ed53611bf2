// yimen-tool request: what the people of an office do with requests.
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

struct RequestOptions {
  BackendApi api;
  std::string receipt;
  std::string action;
  std::string note;
  std::string note_en;
  std::string key;
  std::string stage;
  std::string office;
  bool overdue = false;
};

ordered_json order_of(const RequestOptions& options) {
  ordered_json order{{"action", options.action}};
  if (!options.note.empty()) order["note"]["zh"] = options.note;
  if (!options.note_en.empty()) order["note"]["en"] = options.note_en;
  if (!options.key.empty()) order["key"] = options.key;
  if (!options.stage.empty()) order["stage"] = options.stage;
  return order;
}

Outcome<void> take_a_step(const RequestOptions& options) {
  const auto moved =
      ask(options.api, sync::Method::post, "/v1/requests/" + options.receipt + "/steps", order_of(options));
  if (!moved) return problem(moved.error());
  std::cout << printed(*moved, "receipt") << '\t' << printed(*moved, "stage") << '\t'
            << printed(*moved, "due_on") << '\n';
  return {};
}

Outcome<void> show_a_request(const RequestOptions& options) {
  const auto answer = ask(options.api, sync::Method::get, "/v1/requests/" + options.receipt, nullptr);
  if (!answer) return problem(answer.error());
  std::cout << answer->dump(2) << '\n';
  return {};
}

std::string page_of(const RequestOptions& options, const std::string& after) {
  std::string path = "/v1/requests?after=" + after;
  if (!options.stage.empty()) path += "&stage=" + options.stage;
  if (!options.office.empty()) path += "&office=" + options.office;
  if (options.overdue) path += "&overdue=true";
  return path;
}

void print_request(const ordered_json& one) {
  const auto standing = one.value("standing", ordered_json::object());
  std::cout << printed(one, "receipt") << '\t' << printed(one.value("service", ordered_json::object()), "id")
            << '\t' << printed(standing, "stage") << '\t' << printed(standing, "due_on") << '\t'
            << printed(standing.value("office", ordered_json::object()), "zh") << '\n';
}

Outcome<void> list_the_requests(const RequestOptions& options) {
  for (std::string after = "0"; !after.empty();) {
    const auto page = ask(options.api, sync::Method::get, page_of(options, after), nullptr);
    if (!page) return problem(page.error());
    for (const auto& one : page->value("requests", ordered_json::array())) print_request(one);
    const auto next = page->value("next", ordered_json());
    after = next.is_number_integer() ? next.dump() : "";
  }
  return {};
}

}  // namespace

void add_request(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("request", "What the people of an office do with requests");
  command->require_subcommand(1);
  auto options = std::make_shared<RequestOptions>();
  const auto add = [&](const char* name, const char* what, Outcome<void> (*run)(const RequestOptions&)) {
    return &add_staff_command(
        *command, name, what, options->api, [options, run] { return run(*options); }, exit_code);
  };
  const auto receipt = [&](CLI::App* one) {
    one->add_option("receipt", options->receipt, "The number on the receipt")->required();
    return one;
  };
  auto* listing = add("list", "A line each: receipt, service, stage, due date, office", list_the_requests);
  listing->add_option("--stage", options->stage, "Only those that are there");
  listing->add_option("--office", options->office, "Only this office's; for the administrator");
  listing->add_flag("--overdue", options->overdue, "Only those whose due date is past");
  receipt(add("show", "All about one, opened, as JSON", show_a_request));
  auto* step = receipt(add("step", "Moves one on, back to the citizen, or out", take_a_step));
  step->add_option("--action", options->action, "accept, pass, return or decline")
      ->required()
      ->check(CLI::IsMember({"accept", "pass", "return", "decline"}));
  auto* note = step->add_option("--note", options->note, "For the citizen; return and decline need one");
  step->add_option("--note-en", options->note_en, "The same in English")->needs(note);
  step->add_option("--request-key", options->key, "Which, where two have this receipt number");
  step->add_option("--stage", options->stage, "Only if it is still there");
}

}  // namespace yimen::tool
