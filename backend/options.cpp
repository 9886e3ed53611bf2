#include "backend/options.h"

#include <CLI/CLI.hpp>

namespace yimen::backend {
namespace {

// Beside the program, as it was installed or built.
std::filesystem::path installed_assets() {
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  return program.parent_path().parent_path() / "share" / "assets";
}

void add_network(CLI::App& app, Options& options) {
  app.add_option("--listen", options.listen, "HOST:PORT; port 0 takes any that is free");
  auto* certificate = app.add_option("--tls-cert", options.tls.certificate, "Certificate chain (PEM)");
  auto* key = app.add_option("--tls-key", options.tls.key, "Its private key (PEM)");
  certificate->needs(key);
  key->needs(certificate);
  app.add_option("--client-ca", options.tls.client_ca, "Only clients with a certificate signed by this")
      ->needs(certificate);
  app.add_option("--port-file", options.port_file, "Written with the port number once it listens");
}

void add_phones(CLI::App& app, Options& options) {
  app.add_option("--issuer-key", options.issuer_key,
                 "Private key made by `yimen-tool keys`, to issue elder codes with; none are issued without");
  auto* listen =
      app.add_option("--phone-listen", options.phone_listen,
                     "HOST:PORT where phones find their page without a certificate, and nothing else; "
                     "plain HTTP, for this machine or a proxy on it");
  app.add_option("--phone-port-file", options.phone_port_file, "Written with that port number")
      ->needs(listen);
}

void add_data(CLI::App& app, Options& options) {
  app.add_option("--data", options.places.data,
                 "Folder for the keys, and for the store where --database names no other")
      ->required();
  app.add_option("--database", options.database,
                 "postgresql://USER@HOST/NAME instead of a file in the data folder");
  options.publish = installed_assets();
  app.add_option("--publish", options.publish, "Folder with the services to publish, as assets/");
}

void add_terminals(CLI::App& app, Options& options) {
  auto* certificate =
      app.add_option("--ca-cert", options.places.ca_certificate,
                     "Whose key signs enrolled terminals' certificates; keys/ca.pem in the data folder");
  auto* key = app.add_option("--ca-key", options.places.ca_key, "That key; keys/ca.key in the data folder");
  certificate->needs(key);
  key->needs(certificate);
  app.add_flag(
      "--trust-certificates", options.trust_certificates,
      "For development: believe every certificate of the authority, enrolled here or not, and whoever "
      "comes without nginx");
}

}  // namespace

Options parse_options(CLI::App& app, int argc, char** argv) {
  Options options;
  add_network(app, options);
  add_data(app, options);
  add_terminals(app, options);
  add_phones(app, options);
  auto* rotate = app.add_subcommand("rotate-seal-key",
                                    "Adds a key that submissions are sealed to from now on; "
                                    "running backends notice");
  rotate->fallthrough();  // --data may stand after it
  app.parse(argc, argv);
  if (*rotate)
    options.command = Options::Command::rotate_seal_key;
  else if (options.listen.empty())
    throw CLI::RequiredError("--listen");
  return options;
}

}  // namespace yimen::backend
