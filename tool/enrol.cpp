// yimen-tool enrol: makes this machine a terminal of the fleet, with a code from `yimen-tool terminal add`.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "issuer/new_file.h"
#include "kiosk/common/secret.h"
#include "tool/backend_api.h"
#include "tool/commands.h"
#include "tool/outcome.h"
#include "tool/terminal_key.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

struct EnrolOptions {
  BackendApi api;
  std::string code;
  std::filesystem::path out;
};

constexpr std::array kWrittenFiles{"client.key", "client.pem", "seal.pub", "manifest.pub"};

// Before the code is used up.
Outcome<void> prepare(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return problem("cannot make the folder " + folder.string() + ": " + failed.message());
  for (const char* name : kWrittenFiles)
    if (std::filesystem::exists(folder / name, failed))
      return problem((folder / name).string() + " is there already and is not overwritten");
  return {};
}

Outcome<void> write_answer(const std::filesystem::path& folder, const ordered_json& answer) {
  const std::array<std::pair<const char*, std::string>, 3> files{
      {{"client.pem", printed(answer, "certificate")},
       {"seal.pub", printed(answer.value("seal", ordered_json::object()), "public_key") + "\n"},
       {"manifest.pub", printed(answer.value("manifest_key", ordered_json::object()), "public_key") + "\n"}}};
  for (const auto& [name, content] : files)
    if (auto written = issuer::write_new(folder / name, content, 0644); !written) return written;
  return {};
}

Outcome<void> enrol_here(const EnrolOptions& options) {
  if (auto ready = prepare(options.out); !ready) return ready;
  auto key = make_terminal_key();
  if (!key) return problem(key.error());
  const auto kept = issuer::write_new(options.out / "client.key", key->key, 0600);
  wipe(key->key);
  if (!kept) return kept;
  const auto answer =
      ask(options.api, sync::Method::post, "/v1/enrolment", {{"code", options.code}, {"csr", key->csr}});
  if (!answer) {  // nobody has signed this key
    std::error_code ignored;
    std::filesystem::remove(options.out / "client.key", ignored);
    return problem(answer.error());
  }
  if (auto written = write_answer(options.out, *answer); !written) return written;
  std::cout << printed(*answer, "terminal") << '\n';
  return {};
}

}  // namespace

void add_enrol(CLI::App& program, int& exit_code) {
  auto* command =
      program.add_subcommand("enrol", "Makes this machine a terminal of the fleet; prints its id");
  auto options = std::make_shared<EnrolOptions>();
  command->add_option("--url", options->api.connection.url, "https://HOST:PORT of the backend")->required();
  command->add_option("--ca", options->api.connection.ca_file, "Whose certificates are believed (PEM)");
  command->add_option("--code", options->code, "From `yimen-tool terminal add`, good once")->required();
  command
      ->add_option(
          "--out", options->out,
          "Folder for client.key, client.pem, seal.pub and manifest.pub; what is there is never overwritten")
      ->required()
      ->type_name("DIR");
  command->callback([options, &exit_code] {
    const auto enrolled = enrol_here(*options);
    exit_code = enrolled ? kDone : report(enrolled.error());
  });
}

}  // namespace yimen::tool
