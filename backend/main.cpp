// yimen-backend: the reference backend's command line.
#include <pthread.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

#include "backend/api.h"
#include "backend/attachments.h"
#include "backend/bundle/lint.h"
#include "backend/files.h"
#include "backend/matters/matters.h"
#include "backend/options.h"
#include "backend/schema.h"
#include "backend/server.h"
#include "backend/settings.h"
#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

// Attachments that nobody went on with for a week make room.
void tidy(Attachments& attachments, const Clock& clock) {
  constexpr std::chrono::days kPatience{7};
  const auto forgotten = attachments.forget_unfinished(clock.wall() - kPatience);
  if (!forgotten) log::fault("backend", forgotten.error());
}

// Answers until it is told to end, then lets what is under way finish. Once an hour it tidies.
void serve(Server& server, const std::function<void()>& hourly) {
  std::thread answering([&server] { server.run(); });
  const sigset_t signals = stop_signals();
  const timespec hour{3600, 0};
  do {
    hourly();
  } while (sigtimedwait(&signals, nullptr, &hour) < 0);
  log::info("backend", "stopping");
  server.stop();
  answering.join();
}

std::string database_url(const Options& options) {
  return options.database.empty() ? (options.places.data / "backend.db").string() : options.database;
}

Result<void> run_server(const Options& options) {
  static const SystemClock clock;
  static SystemRandom random;
  const auto listen = parse_listen(options.listen);
  if (!listen) return fail(listen);
  const auto settings = load_settings(options.places, clock);
  if (!settings) return fail(settings);
  const auto database = sql::Database::open(database_url(options), migrations(), clock);
  if (!database) return fail(database);
  const Matters matters(**database, settings->offices, settings->timetable, clock);
  if (const auto adopted = matters.adopt(); !adopted) return adopted;
  Store store(**database, [&matters](sql::Connection& connection, const Submission& submission) {
    return matters.enter(connection, submission);
  });
  Gate gate(**database, options.trust_certificates ? Trust::certificates : Trust::enrolled, clock);
  Bundles bundles(**database, Sources(options.publish, options.places.data, lint_services), settings->keys,
                  clock);
  const Api api({**database, store, settings->keys, settings->offices, settings->timetable,
                 settings->authority, gate, bundles, random, clock});
  const auto server = Server::bind(*listen, options.tls, api);
  if (!server) return fail(server);
  const std::string port = std::to_string((*server)->port());
  log::info("backend", "listening on port " + port);
  if (!options.port_file.empty()) {
    const auto written = write_file(options.port_file, port + "\n", Readers::everyone);
    if (!written) return written;
  }
  Attachments attachments(**database, store);
  serve(**server, [&] { tidy(attachments, clock); });
  return {};
}

Result<void> rotate_seal_key(const Options& options) {
  const auto added = Keys::rotate(options.places.data / "keys", SystemClock().wall());
  if (!added) return fail(added);
  std::cout << added->id << '\n';
  return {};
}

Result<void> run(const Options& options) {
  return options.command == Options::Command::rotate_seal_key ? rotate_seal_key(options)
                                                              : run_server(options);
}

}  // namespace
}  // namespace yimen::backend

int main(int argc, char** argv) {
  using namespace yimen;
  // Before the first thread: all inherit it, and only serve() takes these signals.
  const sigset_t signals = backend::stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  forbid_dumps();
  wipe_freed_memory();
  CLI::App app("Receives what citizens hand in at Yimen terminals", "yimen-backend");
  try {
    const auto options = backend::parse_options(app, argc, argv);
    const auto done = backend::run(options);
    if (done) return 0;
    std::cerr << done.error().fault->code << ' ' << done.error().fault->sentence << " ("
              << done.error().detail << ")\n";
    return 1;
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong);
  }
}
