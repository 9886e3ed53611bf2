#include "tool/connection.h"

#include <CLI/CLI.hpp>

namespace yimen::tool {

void add_connection_options(CLI::App& command, sync::Config& connection) {
  command.add_option("--url", connection.url, "https://HOST:PORT of the backend")->required();
  command.add_option("--ca", connection.ca_file, "Whose certificates are believed (PEM)");
  command.add_option("--cert", connection.client_certificate, "Client certificate (PEM)");
  command.add_option("--key", connection.client_key, "Its private key (PEM)");
}

}  // namespace yimen::tool
