// yimen-tool calls: who wanted staff to come to a terminal, for its maintenance menu.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "kiosk/outbox/outbox.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using outbox::Outbox;

struct CallOptions {
  std::string folder;
  std::string id;
  bool all = false;
};

std::filesystem::path database_of(const CallOptions& options) {
  return std::filesystem::path(options.folder) / "outbox.db";
}

tl::unexpected<std::string> failed(const char* what, const Error& error) {
  return problem(std::string(error.fault->code) + " " + what + ": " + error.detail);
}

void print(const outbox::StaffCall& call) {
  std::cout << call.id << '\t' << utc_text(call.at) << '\t' << call.screen << '\t'
            << (call.open() ? "-" : utc_text(call.ended_at)) << '\t' << (call.open() ? "-" : call.ended_by)
            << '\n';
}

Outcome<void> list_calls(const CallOptions& options) {
  const auto outbox = Outbox::open_read_only(database_of(options));
  if (!outbox) return failed("the calls cannot be read", outbox.error());
  const auto calls = (*outbox)->calls();
  if (!calls) return failed("the calls cannot be read", calls.error());
  for (const auto& call : *calls)
    if (options.all || call.open()) print(call);
  return {};
}

// Beside a running terminal, which tells the person at its next look and the backend at its next delivery.
Outcome<void> end_a_call(const CallOptions& options) {
  const auto outbox = Outbox::open_beside(database_of(options));
  if (!outbox) return failed("the call cannot be ended", outbox.error());
  const auto ended = (*outbox)->end_call(options.id, outbox::CallEnd::staff);
  return ended ? Outcome<void>{} : failed("the call cannot be ended", ended.error());
}

}  // namespace

void add_calls(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("calls", "Who wanted staff to come to a terminal");
  command->require_subcommand(1);
  const auto options = std::make_shared<CallOptions>();
  const auto add = [&](const char* name, const char* what, Outcome<void> (*run)(const CallOptions&)) {
    auto* one = command->add_subcommand(name, what);
    one->add_option("--data", options->folder, "The terminal's data folder")->required()->type_name("DIR");
    one->callback([options, run, &exit_code] {
      const auto done = run(*options);
      exit_code = done ? kDone : report(done.error());
    });
    return one;
  };
  add("list", "A line each: id, called at, screen, ended at, ended by", list_calls)
      ->add_flag("--all", options->all, "Those that have ended as well");
  add("end", "Says that somebody has seen to it", end_a_call)
      ->add_option("CALL", options->id, "Its id")
      ->required();
}

}  // namespace yimen::tool
