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
#include "backend/codes/people.h"
#include "backend/codes/revoking.h"
#include "backend/codes/used_codes.h"
#include "backend/faults.h"
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

// Attachments that nobody went on with for a week make room, and so do codes that have expired.
void tidy(sql::Database& database, Store& store, const Clock& clock) {
  constexpr std::chrono::days kPatience{7};
  const auto forgotten = Attachments(database, store).forget_unfinished(clock.wall() - kPatience);
  if (!forgotten) log::fault("backend", forgotten.error());
  const auto expired = UsedCodes(database, clock).forget_expired();
  if (!expired) log::fault("backend", expired.error());
}

using Servers = std::vector<std::unique_ptr<Server>>;

// Answers until it is told to end, then lets what is under way finish. Once an hour it tidies.
void serve(const Servers& servers, const std::function<void()>& hourly) {
  std::vector<std::thread> answering;
  for (const auto& server : servers) answering.emplace_back([&server] { server->run(); });
  const sigset_t signals = stop_signals();
  const timespec hour{3600, 0};
  do {
    hourly();
  } while (sigtimedwait(&signals, nullptr, &hour) < 0);
  log::info("backend", "stopping");
  for (const auto& server : servers) server->stop();
  for (auto& one : answering) one.join();
}

std::string database_url(const Options& options) {
  return options.database.empty() ? (options.places.data / "backend.db").string() : options.database;
}

// Listens, and says where.
Result<void> listen_on(const std::string& where, const Tls& tls, const Api& api,
                       const std::filesystem::path& port_file, Servers& servers) {
  const auto listen = parse_listen(where);
  if (!listen) return fail(listen);
  auto server = Server::bind(*listen, tls, api);
  if (!server) return fail(server);
  const std::string port = std::to_string((*server)->port());
  log::info("backend", "listening on port " + port);
  servers.push_back(std::move(*server));
  return port_file.empty() ? Result<void>{} : write_file(port_file, port + "\n", Readers::everyone);
}

Result<std::optional<issuer::IssuerKey>> load_issuer(const std::filesystem::path& file) {
  if (file.empty()) return std::nullopt;
  auto key = issuer::IssuerKey::load(file);
  if (!key) return fail(kBadIssuerKey, key.error());
  return std::optional(std::move(*key));
}

// The cards of people who were removed end with the next bundle.
Bundles::Amend revoke_removed(sql::Database& database, const Keys& keys, const Clock& clock,
                              const issuer::IssuerKey* issuer) {
  if (issuer == nullptr) return {};
  return [&database, &keys, &clock, issuer](Files& files) -> Result<void> {
    const auto revoked = People(database, keys, clock).revoked();
    if (!revoked) return fail(revoked);
    auto& list = files["revocations.json"];
    list = with_revoked(list, identity::key_id(issuer->public_key()), *revoked);
    return {};
  };
}

Result<void> run_server(const Options& options) {
  static const SystemClock clock;
  static SystemRandom random;
  const auto settings = load_settings(options.places, clock);
  if (!settings) return fail(settings);
  const auto loaded = load_issuer(options.issuer_key);
  if (!loaded) return fail(loaded);
  const issuer::IssuerKey* issuer = *loaded ? &**loaded : nullptr;
  const auto database = sql::Database::open(database_url(options), migrations(), clock);
  if (!database) return fail(database);
  const Matters matters(**database, settings->offices, settings->timetable, clock);
  if (const auto adopted = matters.adopt(); !adopted) return adopted;
  Store store(**database, [&matters](sql::Connection& connection, const Submission& submission) {
    return matters.enter(connection, submission);
  });
  Gate gate(**database, options.trust_certificates ? Trust::certificates : Trust::enrolled, clock);
  Bundles bundles(**database, Sources(options.publish, options.places.data, lint_services), settings->keys,
                  clock, revoke_removed(**database, settings->keys, clock, issuer));
  const House house{**database,
                    store,
                    settings->keys,
                    settings->offices,
                    settings->timetable,
                    settings->authority,
                    gate,
                    bundles,
                    random,
                    clock,
                    issuer};
  const Api api(house);
  const Api for_phones(house, Api::Offer::phone);
  Servers servers;
  if (!options.phone_listen.empty()) {
    const auto bound = listen_on(options.phone_listen, {}, for_phones, options.phone_port_file, servers);
    if (!bound) return bound;
  }
  const auto bound = listen_on(options.listen, options.tls, api, options.port_file, servers);
  if (!bound) return bound;
  serve(servers, [&] { tidy(**database, store, clock); });
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
