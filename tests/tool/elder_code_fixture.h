// The real program makes keys, codes and pictures in a folder of its own.
#pragma once

#include <gtest/gtest.h>

#include "kiosk/identity/code_verifier.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace yimen::tool {

class ElderCode : public testing::Test {
 protected:
  int tool(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), YIMEN_TOOL);
    std::filesystem::remove(out());
    return testing_support::run(std::move(arguments), out());
  }

  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string out() const { return path("out.txt"); }
  std::string said() const { return testing_support::content_of(out()); }

  int make_keys() { return tool({"keys", "--out", path("keys")}); }
  int issue(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"issue-code", "--key", path("keys/elder-code-issuer.json"), "--out",
                                          path("code.png")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return tool(std::move(arguments));
  }
  int issue_good(std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--name", "张建华", "--birth-year", "1940", "--area", "330106"});
    return issue(std::move(more));
  }

  // What read-code reads in code.png.
  std::string text() {
    EXPECT_EQ(tool({"read-code", path("code.png")}), 0);
    const auto line = said();
    const auto tab = line.find('\t');
    EXPECT_EQ(line.substr(0, tab), path("code.png"));
    return line.substr(tab + 1, line.size() - tab - 2);
  }
  Result<identity::Verified> verified() {
    const SystemClock clock;
    return identity::CodeVerifier(identity::KeySet::load(path("keys/elder-code-keys.json")).value(), clock)
        .verify(text());
  }
  Result<identity::Identity> identity() {
    auto code = verified();
    if (!code) return fail(code);
    return std::move(code->identity);
  }

 private:
  testing_support::TemporaryFolder folder_;
};

}  // namespace yimen::tool
