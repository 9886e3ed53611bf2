// yimen-tool outbox: what waits on a terminal. Metadata only: nobody here can open what is sealed.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "kiosk/outbox/export_file.h"
#include "kiosk/outbox/outbox.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using outbox::Outbox;

constexpr const char* kFileName = "outbox.db";

struct Options {
  std::string folder;
  std::string receipt;
  std::string out;
};

tl::unexpected<std::string> told(const char* what, const Error& error) {
  return problem(std::string(error.fault->code) + " " + what + (error.detail.empty() ? "" : ": ") +
                 error.detail);
}

const char* or_dash(const std::string& text) { return text.empty() ? "-" : text.c_str(); }

void print(const outbox::Row& row) {
  std::cout << row.receipt_number << '\t' << outbox::name_of(row.kind) << '\t' << row.service_id << '\t'
            << outbox::name_of(row.state) << '\t' << utc_text(row.submitted_at) << '\t' << row.tries << '\t'
            << or_dash(row.last_fault) << '\n';
}

Outcome<void> list(const Options& options) {
  const auto outbox = Outbox::open_read_only(std::filesystem::path(options.folder) / kFileName);
  if (!outbox) return told("the outbox cannot be read", outbox.error());
  const auto rows = (*outbox)->list();
  if (!rows) return told("the outbox cannot be read", rows.error());
  for (const auto& row : *rows) print(row);
  return {};
}

void print_all(const outbox::Row& row, const std::vector<outbox::Part>& parts) {
  std::cout << "receipt\t" << row.receipt_number << "\nkey\t" << row.id << "\nkind\t"
            << outbox::name_of(row.kind) << "\nservice\t" << row.service_id << "\nservice version\t"
            << row.service_version << "\nrefers to\t" << or_dash(row.refers_to) << "\nstate\t"
            << outbox::name_of(row.state) << "\nsubmitted at\t" << utc_text(row.submitted_at) << "\ntries\t"
            << row.tries << "\nlast fault\t" << or_dash(row.last_fault) << "\nnext try\t"
            << utc_text(row.next_try) << '\n';
  for (const auto& part : parts) std::cout << "attachment\t" << part.sha256 << '\t' << part.size << '\n';
}

Outcome<void> show(const Options& options) {
  const auto outbox = Outbox::open_read_only(std::filesystem::path(options.folder) / kFileName);
  if (!outbox) return told("the outbox cannot be read", outbox.error());
  const auto row = (*outbox)->row_of_receipt(options.receipt);
  if (!row) return told("no such receipt on this terminal", row.error());
  const auto parts = (*outbox)->parts_of(row->id);
  if (!parts) return told("the outbox cannot be read", parts.error());
  print_all(*row, *parts);
  return {};
}

// Beside a running terminal, which sends it at its next look.
Outcome<void> retry(const Options& options) {
  const auto outbox = Outbox::open_beside(std::filesystem::path(options.folder) / kFileName);
  if (!outbox) return told("the outbox cannot be opened", outbox.error());
  const auto done = (*outbox)->retry(options.receipt);
  if (!done) return told("it is not sent again", done.error());
  std::cout << options.receipt << " will be sent again\n";
  return {};
}

Outcome<void> write_export(const Options& options) {
  const auto outbox = Outbox::open_read_only(std::filesystem::path(options.folder) / kFileName);
  if (!outbox) return told("the outbox cannot be read", outbox.error());
  const auto written = outbox::write_export(**outbox, options.out, SystemClock().wall());
  if (!written) return told("nothing was exported", written.error());
  std::cout << written->rows << " exported to " << options.out << '\n';
  if (written->left_out > 0)
    return problem(std::to_string(written->left_out) + " left out: damaged on this terminal");
  return {};
}

using Action = Outcome<void> (*)(const Options&);

CLI::App& add(CLI::App& parent, const char* name, const char* text, Action action,
              const std::shared_ptr<Options>& options, int& exit_code) {
  auto* command = parent.add_subcommand(name, text);
  command->add_option("--data", options->folder, "The terminal's data folder")->required()->type_name("DIR");
  command->callback([action, options, &exit_code] {
    const auto done = action(*options);
    exit_code = done ? kDone : report(done.error());
  });
  return *command;
}

}  // namespace

void add_outbox(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("outbox", "What waits on a terminal");
  command->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  add(*command, "list",
      "A line each: receipt, kind, service, state, submitted at, tries, code of the last fault", list,
      options, exit_code);
  auto& showing =
      add(*command, "show", "One of them: all that is known without opening it", show, options, exit_code);
  auto& retrying =
      add(*command, "retry", "Sends again what was refused or needs staff", retry, options, exit_code);
  for (auto* one : {&showing, &retrying})
    one->add_option("RECEIPT", options->receipt, "The receipt number")->required();
  auto& exporting = add(*command, "export", "Writes all that is not delivered to a file, still sealed",
                        write_export, options, exit_code);
  exporting.add_option("--out", options->out, "The file, for `backend import`")
      ->required()
      ->type_name("FILE");
}

}  // namespace yimen::tool
