// The backend's command line.
// Threads: plain values; parsed once at start.
#pragma once

#include <filesystem>
#include <string>

#include "backend/server.h"
#include "backend/settings.h"

namespace CLI {
class App;
}

namespace yimen::backend {

struct Options {
  enum class Command { serve, rotate_seal_key } command = Command::serve;
  std::string listen;
  Places places;
  std::string database;
  std::filesystem::path publish;
  bool trust_certificates = false;
  Tls tls;
  std::filesystem::path port_file;
  std::string phone_listen;  // empty: nothing but behind nginx
  std::filesystem::path phone_port_file;
  std::filesystem::path issuer_key;  // empty: no codes are issued
};

// Throws CLI::ParseError, which `app` turns into what is to be said.
Options parse_options(CLI::App& app, int argc, char** argv);

}  // namespace yimen::backend
