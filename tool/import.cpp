// yimen-tool backend import: brings what `outbox export` wrote to the backend, as the terminal would have.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <thread>

#include "kiosk/outbox/export_file.h"
#include "kiosk/sync/curl_transport.h"
#include "kiosk/sync/delivery.h"
#include "tool/commands.h"
#include "tool/connection.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using What = sync::Step::What;

constexpr int kMostFailures = 5;  // in a row; the file is not lost, so a person may simply try again later
constexpr milliseconds kPause{500};

struct ImportOptions {
  sync::Config connection;
  std::string file;
};

struct Tally {
  int delivered = 0;
  int stopped = 0;  // refused, or for staff to look at
};

std::string told(const Fault& fault, const std::string& detail) {
  return std::string(fault.code) + (detail.empty() ? "" : " " + detail);
}

sync::Delivery::ReadPart reader_of(const outbox::Exported& exported) {
  return [&exported](const std::string& sha256, std::int64_t offset, std::int64_t most) -> Result<Bytes> {
    const auto& parts = exported.claimed.parts;
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.sha256 == sha256; });
    if (part == parts.end()) return Bytes{};
    const Bytes& all = exported.parts[static_cast<std::size_t>(part - parts.begin())];
    const auto from = std::min<std::int64_t>(offset, std::ssize(all));
    const auto to = std::min<std::int64_t>(from + most, std::ssize(all));
    return Bytes(all.begin() + from, all.begin() + to);
  };
}

// One after the other until it is over; what failed is tried again, a few times.
Result<sync::Step> deliver(sync::Transport& transport, const outbox::Exported& exported,
                           const std::string& url) {
  for (int failures = 0;;) {
    sync::Delivery delivery(exported.claimed, url, reader_of(exported));
    sync::Step step;
    while (step.what == What::go_on && failures < kMostFailures) {
      auto message = delivery.next();
      if (!message) return fail(message);
      step = delivery.take(sync::exchange(transport, std::move(*message)));
      failures = step.fault == nullptr ? 0 : failures + 1;
      if (step.fault != nullptr && failures < kMostFailures) std::this_thread::sleep_for(kPause * failures);
    }
    const bool over = step.what == What::done || step.what == What::refused || step.what == What::needs_staff;
    if (over) return step;
    if (failures >= kMostFailures) return fail(*step.fault, step.detail);
  }
}

Result<void> bring(sync::Transport& transport, const std::string& url, const outbox::Exported& exported,
                   Tally& tally) {
  const auto step = deliver(transport, exported, url);
  if (!step) return fail(step);
  const bool delivered = step->what == What::done;
  ++(delivered ? tally.delivered : tally.stopped);
  std::cout << exported.claimed.row.receipt_number << '\t' << (delivered ? "delivered" : "not taken") << '\t'
            << (delivered ? "-" : step->fault->code) << std::endl;
  return {};
}

Outcome<void> import_file(const ImportOptions& options) {
  const SystemClock clock;
  const auto transport = sync::make_curl_transport(options.connection, clock);
  if (!transport) return problem(told(*transport.error().fault, transport.error().detail));
  Tally tally;
  const auto read = outbox::read_export(options.file, [&](const outbox::Exported& exported) {
    return bring(**transport, options.connection.url, exported, tally);
  });
  std::cout << tally.delivered << " at the backend, " << tally.stopped << " not taken\n";
  if (!read) return problem(told(*read.error().fault, read.error().detail));
  if (tally.stopped > 0) return problem("some were not taken: their codes are above");
  return {};
}

}  // namespace

void add_import(CLI::App& backend, int& exit_code) {
  auto* command = backend.add_subcommand(
      "import",
      "Brings a file of `outbox export` to the backend: a line each with what became of it. Doing it again "
      "changes nothing");
  auto options = std::make_shared<ImportOptions>();
  add_connection_options(*command, options->connection);
  command->add_option("FILE", options->file, "What `outbox export` wrote")->required();
  command->callback([options, &exit_code] {
    const auto done = import_file(*options);
    exit_code = done ? kDone : report(done.error());
  });
}

}  // namespace yimen::tool
