// Two real backends on one PostgreSQL, behind the real nginx with mutual TLS.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "tests/backend/databases.h"
#include "tests/backend/fleet/client.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {

class Fleet {
 public:
  static constexpr std::size_t kBackends = 2;

  Fleet();
  ~Fleet();

  const std::string& missing() const { return database_.missing(); }
  void kill(std::size_t backend);
  bool start(std::size_t backend);  // returns when it answers

  std::string url() const { return "https://localhost:" + std::to_string(nginx_port_); }
  std::string address_of(std::size_t backend) const;
  Identity terminal() const;  // with a certificate
  Identity nobody() const;    // without one
  std::string sealing_key() const;
  std::string staff_token() const;
  const std::string& database_url() const { return database_.url(); }

 private:
  std::string file(const std::string& name) const;  // what is in it, without its last newline

  testing_support::TemporaryFolder folder_;
  TestDatabase database_;
  int nginx_port_ = 0;
  std::array<int, kBackends> ports_{};
  std::array<std::unique_ptr<testing_support::Process>, kBackends> backends_;
};

}  // namespace yimen::backend
