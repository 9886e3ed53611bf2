#include "tool/backend_api.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/sync/curl_transport.h"
#include "tool/commands.h"
#include "tool/connection.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kLargestAnswer = 64 * 1024 * 1024;

std::string in_words(const sync::Reply& reply) {
  const auto body = ordered_json::parse(reply.body, nullptr, false);
  if (!body.is_object()) return "the backend answered with status " + std::to_string(reply.status);
  const std::string detail = body.contains("detail") ? " (" + printed(body, "detail") + ")" : "";
  return "the backend says no: " + printed(body, "title") + detail;
}

Outcome<sync::Message> message_for(const BackendApi& api, sync::Method method, const std::string& path,
                                   const ordered_json& body) {
  sync::Message message{.method = method, .path = path};
  if (!body.is_null()) {
    const std::string text = body.dump();
    message.body.assign(text.begin(), text.end());
    message.headers.emplace_back("Content-Type", "application/json");
  }
  if (api.token_file.empty()) return message;
  std::string token;
  if (!(std::ifstream(api.token_file) >> token)) return problem("no token in " + api.token_file);
  message.headers.emplace_back("Authorization", "Bearer " + token);
  return message;
}

}  // namespace

void add_staff_options(CLI::App& command, BackendApi& api) {
  add_connection_options(command, api.connection);
  command
      .add_option("--token-file", api.token_file,
                  "A file with your token; the administrator's is keys/staff-token")
      ->required();
}

CLI::App& add_staff_command(CLI::App& parent, const char* name, const char* what, BackendApi& api,
                            const std::function<Outcome<void>()>& run, int& exit_code) {
  auto& command = *parent.add_subcommand(name, what);
  add_staff_options(command, api);
  command.callback([run, &exit_code] {
    const auto done = run();
    exit_code = done ? kDone : report(done.error());
  });
  return command;
}

Outcome<ordered_json> ask(const BackendApi& api, sync::Method method, const std::string& path,
                          const ordered_json& body) {
  const SystemClock clock;
  sync::Config connection = api.connection;
  connection.largest_reply = kLargestAnswer;
  const auto transport = sync::make_curl_transport(connection, clock);
  if (!transport) return problem(std::string(transport.error().fault->code) + " " + transport.error().detail);
  auto message = message_for(api, method, path, body);
  if (!message) return problem(message.error());
  const auto reply = sync::exchange(**transport, std::move(*message));
  if (!reply) {
    const Error& error = reply.error().error;
    return problem("the backend cannot be asked: " + std::string(error.fault->code) + " " + error.detail);
  }
  if (reply->status < 200 || reply->status > 299) return problem(in_words(*reply));
  if (reply->body.empty()) return ordered_json();
  auto answer = ordered_json::parse(reply->body, nullptr, false);
  if (!answer.is_object()) return problem("the backend's answer is not a JSON object");
  return answer;
}

std::string printed(const ordered_json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  if (!object.is_object() || found == object.end()) return "-";
  return found->is_string() ? found->get<std::string>() : found->dump();
}

}  // namespace yimen::tool
