// The real backend behind the real nginx, with certificates of their own.
#pragma once

#include "tests/support/backend_program.h"
#include "tests/support/free_port.h"

namespace yimen::sync {

class Site {
 public:
  Site() : port_(testing_support::free_port()) {
    using testing_support::run;
    started_ = run({YIMEN_SCRIPTS "/nginx", "start", folder_.path(), address(), backend.address()}) == 0 &&
               run({YIMEN_SCRIPTS "/certs", folder_.path() / "others"}) == 0;
  }
  ~Site() { testing_support::run({YIMEN_SCRIPTS "/nginx", "stop", folder_.path()}); }
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  bool started() const { return started_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  std::filesystem::path certificates() const { return folder_.path() / "certs"; }
  std::filesystem::path certificate(const char* name) const { return certificates() / name; }
  // Made by an authority that nobody here believes.
  std::filesystem::path foreign(const char* name) const { return folder_.path() / "others" / name; }

  testing_support::BackendProgram backend;

 private:
  testing_support::TemporaryFolder folder_;
  int port_;
  bool started_ = false;
};

}  // namespace yimen::sync
