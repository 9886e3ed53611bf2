// A real browser without a window, where there is one: Chromium.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace yimen::testing_support {

class Browser {
 public:
  // Why there is none here; empty where there is.
  static std::string missing() {
    return run({"sh", "-c", "command -v chromium >/dev/null"}) == 0 ? "" : "Chromium is not installed";
  }

  // `profile`: what it keeps between its starts.
  explicit Browser(std::filesystem::path profile) : profile_(std::move(profile)) {}

  // What the page has become after this time, which passes as fast as the machine can.
  std::string page(const std::string& address, std::chrono::milliseconds after) const {
    const auto out = profile_.string() + ".html";
    std::filesystem::remove(out);
    start({"--dump-dom"}, address, after, out);
    return content_of(out);
  }

  void picture(const std::string& address, std::chrono::milliseconds after,
               const std::filesystem::path& png) const {
    start({"--screenshot=" + png.string(), "--force-device-scale-factor=2"}, address, after,
          profile_.string() + ".out");
  }

 private:
  void start(const std::vector<std::string>& what, const std::string& address,
             std::chrono::milliseconds after, const std::filesystem::path& out) const {
    std::vector<std::string> command{"sh",
                                     "-c",
                                     "exec chromium \"$@\" 2>/dev/null",
                                     "browser",
                                     "--headless=new",
                                     "--disable-gpu",
                                     "--hide-scrollbars",
                                     "--no-first-run",
                                     "--disable-background-networking",
                                     "--window-size=412,915",
                                     "--user-data-dir=" + profile_.string(),
                                     "--virtual-time-budget=" + std::to_string(after.count())};
    command.emplace_back(
        "--no-sandbox");  // not every place where tests run lets it make one; the pages are ours
    command.insert(command.end(), what.begin(), what.end());
    command.push_back(address);
    run(command, out);
  }

  std::filesystem::path profile_;
};

}  // namespace yimen::testing_support
