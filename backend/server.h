// Carries HTTP to the Api and back.
//
// Purpose: everything that comes from the network passes here: sizes and times are limited, whatever is
// thrown becomes a problem, and nothing is answered but by the Api. Threads: run() blocks the calling thread
// and answers on its own pool; stop() from any thread.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "backend/api.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

struct Listen {
  std::string host;
  int port = 0;  // 0: any that is free
};
// "127.0.0.1:8443", "[::1]:0".
Result<Listen> parse_listen(const std::string& text);

struct Tls {
  std::filesystem::path certificate;  // empty: plain HTTP, for behind a proxy on the same machine
  std::filesystem::path key;
  std::filesystem::path client_ca;  // not empty: only clients with a certificate it has signed
};

class Server {
 public:
  // Listens already when it returns; port() is then known.
  static Result<std::unique_ptr<Server>> bind(const Listen& listen, const Tls& tls, const Api& api);
  ~Server();

  int port() const { return port_; }
  void run();
  void stop();

 private:
  class Http;
  explicit Server(std::unique_ptr<Http> http);
  std::unique_ptr<Http> http_;
  int port_ = 0;
};

}  // namespace yimen::backend
