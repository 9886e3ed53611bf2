// yimen-backend: the reference backend's command line.
#include <pthread.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

#include "backend/api.h"
#include "backend/attachments.h"
#include "backend/files.h"
#include "backend/matters/matters.h"
#include "backend/schema.h"
#include "backend/server.h"
#include "backend/settings.h"
#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

struct Options {
  std::string listen;
  Places places;
  std::string database;
  bool trust_certificates = false;
  Tls tls;
  std::filesystem::path port_file;
};

Options parse(CLI::App& app, int argc, char** argv) {
  Options options;
  app.add_option("--listen", options.listen, "HOST:PORT; port 0 takes any that is free")->required();
  app.add_option("--data", options.places.data,
                 "Folder for the keys, and for the store where --database names no other")
      ->required();
  app.add_option("--database", options.database,
                 "postgresql://USER@HOST/NAME instead of a file in the data folder");
  auto* certificate = app.add_option("--tls-cert", options.tls.certificate, "Certificate chain (PEM)");
  auto* key = app.add_option("--tls-key", options.tls.key, "Its private key (PEM)");
  certificate->needs(key);
  key->needs(certificate);
  app.add_option("--client-ca", options.tls.client_ca, "Only clients with a certificate signed by this")
      ->needs(certificate);
  auto* ca =
      app.add_option("--ca-cert", options.places.ca_certificate,
                     "Whose key signs enrolled terminals' certificates; keys/ca.pem in the data folder");
  auto* ca_key =
      app.add_option("--ca-key", options.places.ca_key, "That key; keys/ca.key in the data folder");
  ca->needs(ca_key);
  ca_key->needs(ca);
  app.add_flag(
      "--trust-certificates", options.trust_certificates,
      "For development: believe every certificate of the authority, enrolled here or not, and whoever "
      "comes without nginx");
  app.add_option("--port-file", options.port_file, "Written with the port number once it listens");
  app.parse(argc, argv);
  return options;
}

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

Result<void> run(const Options& options) {
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
  const Api api({**database, store, settings->keys, settings->offices, settings->timetable,
                 settings->authority, gate, random, clock});
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
    const auto options = backend::parse(app, argc, argv);
    const auto done = backend::run(options);
    if (done) return 0;
    std::cerr << done.error().fault->code << ' ' << done.error().fault->sentence << " ("
              << done.error().detail << ")\n";
    return 1;
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong);
  }
}
