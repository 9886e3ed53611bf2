// The real program: phones without a network, staff, and cards on paper.
#include <gmock/gmock.h>

#include <fstream>

#include "kiosk/identity/holder.h"
#include "tests/tool/elder_code_fixture.h"

namespace yimen::tool {
namespace {

using testing::HasSubstr;
using testing_support::content_of;

class ElderKinds : public ElderCode {
 protected:
  ElderKinds() { EXPECT_EQ(make_keys(), 0); }

  // The word behind this label in what the tool said.
  std::string said_after(const std::string& label) const {
    const auto at = said().find(label);
    if (at == std::string::npos) return {};
    std::istringstream rest(said().substr(at + label.size()));
    std::string word;
    rest >> word;
    return word;
  }

  std::string make_phone(const std::string& name) {
    EXPECT_EQ(tool({"phone", "key", "--out", path(name)}), 0);
    return said_after("device   ");
  }
  int issue_credential(const std::string& device, std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"issue-code",
                                      "--kind",
                                      "holder",
                                      "--key",
                                      path("keys/elder-code-issuer.json"),
                                      "--device",
                                      device,
                                      "--out",
                                      path("credential.txt")};
    words.insert(words.end(), more.begin(), more.end());
    return tool(std::move(words));
  }
  int show(const std::string& phone) {
    return tool({"phone", "show", "--key", path(phone), "--credential", path("credential.txt"), "--out",
                 path("code.png")});
  }

  int issue_text() {
    return tool({"issue-code", "--key", path("keys/elder-code-issuer.json"), "--name", "张建华",
                 "--birth-year", "1940", "--area", "330110", "--from", "2026-11-22", "--days", "365", "--out",
                 path("card.txt")});
  }
  int print(std::vector<std::string> more = {}, const std::string& keys = "keys/elder-code-keys.json") {
    std::vector<std::string> words = {"print-card",    "--code",   path("card.txt"),       "--keys",
                                      path(keys),      "--office", "余杭街道便民服务中心", "--phone",
                                      "0571-88881234", "--out",    path("card.pdf")};
    words.insert(words.end(), more.begin(), more.end());
    return tool(std::move(words));
  }
  // As an office's printer would show it to a camera.
  void photograph() {
    ASSERT_EQ(testing_support::run(
                  {"pdftoppm", "-q", "-png", "-singlefile", "-r", "150", path("card.pdf"), path("code")}),
              0)
        << "is poppler-utils installed?";
  }
};

TEST_F(ElderKinds, APhoneWithoutANetworkShowsWhoItsOwnerIs) {
  const auto device = make_phone("phone.json");
  ASSERT_EQ(issue_credential(device, {"--subject", "0011223344556677"}), 0);
  ASSERT_EQ(show("phone.json"), 0);
  const auto code = verified();
  ASSERT_TRUE(code) << code.error().fault->code;
  EXPECT_EQ(code->identity.subject, "0011223344556677");
  EXPECT_EQ(code->identity.assurance(), identity::Assurance::proven);
  EXPECT_TRUE(code->use);
  make_phone("another.json");
  ASSERT_EQ(show("another.json"), 0);
  EXPECT_STREQ(verified().error().fault->code, "CODE-06") << "the credential is of no use on another phone";
}

TEST_F(ElderKinds, APhoneIsGivenNoMoreThanFits) {
  const auto device = make_phone("phone.json");
  EXPECT_EQ(issue_credential(device, {"--days", "32"}), 1);
  EXPECT_EQ(issue_credential(device, {"--subject", "001122334455667788"}), 1);
  EXPECT_EQ(issue_credential("0011"), 1);
  EXPECT_EQ(tool({"issue-code", "--kind", "holder", "--key", path("keys/elder-code-issuer.json"), "--out",
                  path("credential.txt")}),
            2)
      << "which phone?";
  std::ofstream(path("credential.txt")) << "nonsense";
  EXPECT_EQ(show("phone.json"), 1);
  EXPECT_EQ(tool({"phone", "key", "--out", path("phone.json")}), 1) << "a key is never overwritten";
  EXPECT_EQ(tool({"phone"}), 2);
}

TEST_F(ElderKinds, ALostPhoneIsReported) {
  make_phone("phone.json");
  const auto id = said_after("device id");
  const auto revoke = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"revoke-code", "--list", path("revocations.json")});
    return tool(std::move(more));
  };
  const auto listed = [&] {
    EXPECT_TRUE(identity::Revocations::load(path("revocations.json")));
    return content_of(path("revocations.json")).find(id) != std::string::npos;
  };
  ASSERT_EQ(revoke({"--device", id}), 0);
  EXPECT_TRUE(listed());
  EXPECT_EQ(revoke({"--kid", "21fe31df", "--status-index", "7"}), 0);
  EXPECT_EQ(revoke({"--device", id}), 0);
  EXPECT_EQ(revoke({"--device", id, "--restore"}), 0) << "listed once, however often it was reported";
  EXPECT_FALSE(listed());
  EXPECT_EQ(revoke({"--device", "xyz"}), 2);
  EXPECT_EQ(revoke({"--device", id, "--kid", "21fe31df"}), 2);
  EXPECT_EQ(revoke({"--kid", "21fe31df"}), 2);
  EXPECT_EQ(revoke({}), 2);
}

TEST_F(ElderKinds, StaffHaveACodeOfTheirOwn) {
  ASSERT_EQ(issue({"--kind", "staff", "--name", "李敏", "--area", "330110"}), 0);
  const auto code = verified();
  ASSERT_TRUE(code) << code.error().fault->code;
  EXPECT_TRUE(code->staff);
  EXPECT_EQ(code->identity.name, "李敏");
  EXPECT_EQ(code->identity.birth_year, std::nullopt);
  EXPECT_EQ(code->identity.person_key, "");
  EXPECT_EQ(issue({"--kind", "staff", "--area", "330110"}), 2);
}

TEST_F(ElderKinds, ACardIsPrintedAndReadFromItsPaper) {
  ASSERT_EQ(issue_text(), 0);
  for (const char* size : {"card", "large"}) {
    ASSERT_EQ(print({"--size", size}), 0);
    photograph();
    EXPECT_EQ(text() + "\n", content_of(path("card.txt"))) << size;
    ASSERT_EQ(testing_support::run({"pdftotext", path("card.pdf"), path("words.txt")}), 0);
    const auto words = content_of(path("words.txt"));
    for (const char* word :
         {"长者卡", "张建华", "2027年11月21日", "余杭街道便民服务中心", "0571-88881234", "卡丢了"})
      EXPECT_THAT(words, HasSubstr(word)) << size;
  }
}

TEST_F(ElderKinds, ACardIsPrintedTheSameEachTime) {
  ASSERT_EQ(issue_text(), 0);
  ASSERT_EQ(print(), 0);
  const auto first = content_of(path("card.pdf"));
  ASSERT_EQ(print(), 0);
  EXPECT_EQ(content_of(path("card.pdf")), first);
  EXPECT_THAT(first, testing::StartsWith("%PDF"));
}

TEST_F(ElderKinds, OnlyWhatATerminalTakesIsPrinted) {
  ASSERT_EQ(issue_text(), 0);
  ASSERT_EQ(tool({"keys", "--out", path("others")}), 0);
  EXPECT_EQ(print({}, "others/elder-code-keys.json"), 1);
  EXPECT_EQ(print({}, "nowhere.json"), 1);
  EXPECT_EQ(print({"--size", "huge"}), 2);
  std::ofstream(path("card.txt")) << "EC1:ABC\n";
  EXPECT_EQ(print(), 1);
  ASSERT_EQ(tool({"issue-code", "--key", path("keys/elder-code-issuer.json"), "--kind", "rotating", "--name",
                  "张建华", "--birth-year", "1940", "--area", "330110", "--out", path("card.txt")}),
            0);
  EXPECT_EQ(print(), 1) << "in a minute it is worth nothing";
  EXPECT_FALSE(std::filesystem::exists(path("card.pdf")));
}

}  // namespace
}  // namespace yimen::tool
