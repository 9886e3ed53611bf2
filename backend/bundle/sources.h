// What terminals are to be told, as files.
//
// Purpose: gathers it from its places and checks all of it, so that a mistake never reaches a terminal.
// Threads: one at a time, also gather().
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "backend/keys.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

using Files = std::map<std::string, std::string>;  // name in the bundle -> content

// What is wrong with the services in a folder; empty where all is well.
using Lint = std::function<std::vector<std::string>(const std::filesystem::path& folder)>;

class Sources {
 public:
  // `services`: a folder as the project's assets/. `data`: holds notices.json, revocations.json and
  // issuers.json where the installation has any.
  Sources(std::filesystem::path services, std::filesystem::path data, Lint lint)
      : services_(std::move(services)), data_(std::move(data)), lint_(std::move(lint)) {}

  // kBadSources with what is wrong.
  Result<Files> gather(const Keys& keys) const;

 private:
  Result<void> add_services(Files& files) const;
  Result<void> check_services(const Files& services) const;

  const std::filesystem::path services_;
  const std::filesystem::path data_;
  const Lint lint_;
  mutable Files good_;  // what was found without a mistake the last time
};

}  // namespace yimen::backend
