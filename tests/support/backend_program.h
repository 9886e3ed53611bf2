// The real yimen-backend on a free port of this machine, with a folder of its own.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace yimen::testing_support {

// Polls until it holds; false after ten seconds.
template <class Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

class BackendProgram {
 public:
  explicit BackendProgram(std::vector<std::string> more_arguments = {}) : more_(std::move(more_arguments)) {
    start();
  }

  // On the same port and data as before.
  void start() {
    const auto port_file = folder_.path() / "port";
    std::filesystem::remove(port_file);
    std::vector<std::string> command{
        YIMEN_BACKEND, "--trust-certificates", "--listen",    "127.0.0.1:" + std::to_string(port_),
        "--data",      data().string(),        "--port-file", port_file.string()};
    command.insert(command.end(), more_.begin(), more_.end());
    process_ = std::make_unique<Process>(command);
    eventually([&] { return std::filesystem::exists(port_file) || !process_->running(); });
    if (std::filesystem::exists(port_file)) port_ = std::stoi(content_of(port_file));
  }

  void kill_now() { process_->kill_now(); }
  int end() {
    process_->send(SIGTERM);
    return process_->wait();
  }

  int port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  std::filesystem::path data() const { return folder_.path() / "data"; }
  std::filesystem::path seal_key() const { return data() / "keys" / "seal.pub"; }
  std::filesystem::path token_file() const { return data() / "keys" / "staff-token"; }

  // What `yimen-tool backend requests` prints.
  std::string listing(std::vector<std::string> more = {}) const {
    const auto out = folder_.path() / "listing";
    std::filesystem::remove(out);
    std::vector<std::string> command{
        YIMEN_TOOL,           "backend", "requests", "--url", "http://" + address(), "--token-file",
        token_file().string()};
    command.insert(command.end(), more.begin(), more.end());
    return run(command, out) == 0 ? content_of(out) : "yimen-tool failed";
  }

 private:
  TemporaryFolder folder_;
  std::vector<std::string> more_;
  int port_ = 0;
  std::unique_ptr<Process> process_;
};

}  // namespace yimen::testing_support
