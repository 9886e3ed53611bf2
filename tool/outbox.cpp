// yimen-tool outbox: what waits on a terminal. Metadata only: nobody here can open what is sealed.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "kiosk/outbox/outbox.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

constexpr const char* kFileName = "outbox.db";

void print(const outbox::Row& row) {
  std::cout << row.receipt_number << '\t' << outbox::name_of(row.kind) << '\t' << row.service_id << '\t'
            << outbox::name_of(row.state) << '\t' << utc_text(row.submitted_at) << '\t' << row.tries << '\t'
            << (row.last_fault.empty() ? "-" : row.last_fault) << '\n';
}

Outcome<void> list(const std::filesystem::path& folder) {
  const auto told = [](const Error& error) {
    return problem(std::string(error.fault->code) + " the outbox cannot be read: " + error.detail);
  };
  const auto outbox = outbox::Outbox::open_read_only(folder / kFileName);
  if (!outbox) return told(outbox.error());
  const auto rows = (*outbox)->list();
  if (!rows) return told(rows.error());
  for (const auto& row : *rows) print(row);
  return {};
}

}  // namespace

void add_outbox(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("outbox", "What waits on a terminal");
  command->require_subcommand(1);
  auto* listing = command->add_subcommand(
      "list", "A line each: receipt, kind, service, state, submitted at, tries, code of the last fault");
  auto folder = std::make_shared<std::string>();
  listing->add_option("--data", *folder, "The terminal's data folder")->required()->type_name("DIR");
  listing->callback([folder, &exit_code] {
    const auto listed = list(*folder);
    exit_code = listed ? kDone : report(listed.error());
  });
}

}  // namespace yimen::tool
