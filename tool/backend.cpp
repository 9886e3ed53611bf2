// yimen-tool backend: what the backend has received, with the answers opened, for staff who hold its token.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "kiosk/sync/curl_transport.h"
#include "tool/commands.h"
#include "tool/connection.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kLargestPage = 64 * 1024 * 1024;

struct InboxOptions {
  sync::Config connection;
  std::string token_file;
  bool evaluations = false;
};

std::string told(const Error& error) { return std::string(error.fault->code) + " " + error.detail; }

Outcome<ordered_json> fetch(sync::Transport& transport, const std::string& path, const std::string& token) {
  const auto reply =
      sync::exchange(transport, {.path = path, .headers = {{"Authorization", "Bearer " + token}}});
  if (!reply) return problem("the backend cannot be asked: " + told(reply.error().error));
  if (reply->status != 200)
    return problem("the backend answered with status " + std::to_string(reply->status));
  auto body = ordered_json::parse(reply->body, nullptr, false);
  if (!body.is_object()) return problem("the backend's answer is not a JSON object");
  return body;
}

std::string text_of(const ordered_json& object, const char* name) {
  const auto value = object.value(name, ordered_json());
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void print(const ordered_json& one) {
  const auto service = one.value("service", ordered_json::object());
  std::cout << text_of(one, "receipt") << '\t' << text_of(service, "id") << '\t' << text_of(one, "state")
            << '\t' << text_of(one, "received_at") << '\t' << one.value("content", ordered_json()).dump()
            << '\n';
}

Outcome<void> list_inbox(const InboxOptions& options) {
  const SystemClock clock;
  std::string token;
  if (!(std::ifstream(options.token_file) >> token)) return problem("no token in " + options.token_file);
  const auto transport = sync::make_curl_transport(options.connection, clock);
  if (!transport) return problem(told(transport.error()));
  const std::string name = options.evaluations ? "evaluations" : "requests";
  for (std::string after = "0"; !after.empty();) {
    const auto page = fetch(**transport, "/v1/" + name + "?after=" + after, token);
    if (!page) return problem(page.error());
    for (const auto& one : page->value(name, ordered_json::array())) print(one);
    const auto next = page->value("next", ordered_json());
    after = next.is_number_integer() ? next.dump() : "";
  }
  return {};
}

}  // namespace

void add_backend(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("backend", "What the backend has received");
  command->require_subcommand(1);
  add_import(*command, exit_code);
  add_backend_calls(*command, exit_code);
  auto* listing =
      command->add_subcommand("requests", "A line each: receipt, service, state, received at, content");
  auto options = std::make_shared<InboxOptions>();
  options->connection.largest_reply = kLargestPage;
  add_connection_options(*listing, options->connection);
  listing->add_option("--token-file", options->token_file, "keys/staff-token in the backend's data folder")
      ->required();
  listing->add_flag("--evaluations", options->evaluations, "Evaluations instead of requests");
  listing->callback([options, &exit_code] {
    const auto listed = list_inbox(*options);
    exit_code = listed ? kDone : report(listed.error());
  });
}

}  // namespace yimen::tool
