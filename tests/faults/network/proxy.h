// Stands between a terminal and a backend, and does to each exchange what a bad network does.
// Threads: its own, one a connection; `decide` is called on them, one at a time.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "tests/faults/network/wire.h"

namespace yimen::testing_support {

enum class Fate {
  passed,
  delayed,
  dropped,         // the request never reaches the backend
  half_sent,       // nor does more than its first half
  answer_lost,     // the backend has taken it, its answer never arrives
  answer_cut,      // half of the answer arrives
  reset,           // answer lost, and the connection with it
  duplicated,      // the backend gets it twice
  captive_portal,  // from here on somebody else answers
  redirected,
  false_answer,  // an acknowledgement, but of something else
  conflict,      // 409, 413, 429, 503 by a machine in between
  too_large,
  rate_limited,
  unavailable,
  garbage,
};
inline constexpr int kFates = 16;

class Proxy {
 public:
  Proxy(int backend_port, std::function<Fate()> decide,
        std::chrono::milliseconds delay = std::chrono::milliseconds(30));
  ~Proxy();
  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  int port() const { return port_; }
  int exchanges() const { return exchanges_; }

 private:
  struct Connection {
    explicit Connection(int socket) : client(socket) {}
    Wire client;
    std::unique_ptr<Wire> backend;
    std::thread thread;
    std::atomic<bool> over = false;
  };

  void accept_all();
  void serve(Connection& connection);
  bool carry(Connection& connection, const std::string& request);
  std::optional<std::string> ask_backend(Connection& connection, const std::string& request);
  Fate decided();
  void forget_ended();

  const int backend_port_;
  const std::function<Fate()> decide_;
  const std::chrono::milliseconds delay_;
  int listener_;
  int port_ = 0;
  std::atomic<int> exchanges_ = 0;
  std::atomic<bool> ending_ = false;
  std::mutex mutex_;  // guards what follows, and turns to decide
  std::list<std::unique_ptr<Connection>> connections_;
  std::thread thread_;
};

}  // namespace yimen::testing_support
