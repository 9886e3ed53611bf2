// The real program: from a new key to an identity.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/tool/elder_code_fixture.h"

namespace yimen::tool {
namespace {

using identity::Assurance;
using testing_support::content_of;

TEST_F(ElderCode, GoesFromAKeyToAnIdentity) {
  ASSERT_EQ(make_keys(), 0);
  ASSERT_EQ(issue_good(), 0);
  const auto who = identity();
  ASSERT_TRUE(who) << who.error().fault->code;
  EXPECT_EQ(who->name, "张建华");
  EXPECT_EQ(who->birth_year, 1940);
  EXPECT_EQ(who->area, "330106");
  EXPECT_EQ(who->assurance(), Assurance::named);
}

TEST_F(ElderCode, RotatesAsOnAPhone) {
  ASSERT_EQ(make_keys(), 0);
  ASSERT_EQ(issue_good({"--kind", "rotating", "--subject", "00112233445566778899"}), 0);
  const auto who = identity();
  ASSERT_TRUE(who) << who.error().fault->code;
  EXPECT_EQ(who->assurance(), Assurance::proven);
  EXPECT_EQ(who->subject, "00112233445566778899");
}

TEST_F(ElderCode, GivesEachPersonOneKeyOfTheirOwn) {
  ASSERT_EQ(make_keys(), 0);
  const auto key_of = [&](std::vector<std::string> more) {
    EXPECT_EQ(issue_good(std::move(more)), 0);
    return identity()->person_key;
  };
  const auto key = key_of({"--subject", "0011223344556677"});
  EXPECT_EQ(key.size(), 64U);
  EXPECT_EQ(key_of({"--subject", "0011223344556677", "--kind", "rotating"}), key);
  EXPECT_EQ(key_of({"--subject", "0011223344556677", "--status-index", "9"}), key);
  EXPECT_NE(key_of({"--subject", "0011223344556678"}), key);
}

TEST_F(ElderCode, LeavesOutTheKeyOfAVeryLongName) {
  ASSERT_EQ(make_keys(), 0);
  std::string name;
  for (int i = 0; i < 24; ++i) name += "长";
  ASSERT_EQ(issue({"--name", name, "--birth-year", "1940", "--area", "330106"}), 0);
  EXPECT_EQ(identity()->name, name);
  EXPECT_EQ(identity()->person_key, "");
}

TEST_F(ElderCode, IssuesCardsOfOtherTimes) {
  ASSERT_EQ(make_keys(), 0);
  ASSERT_EQ(issue_good({"--from", "2020-01-01", "--days", "30"}), 0);
  EXPECT_STREQ(identity().error().fault->code, "CODE-07");
  ASSERT_EQ(issue_good({"--from", "2150-01-01", "--days", "30"}), 0);
  EXPECT_STREQ(identity().error().fault->code, "CODE-09");
}

TEST_F(ElderCode, KeepsThePrivateKeyPrivateAndWhole) {
  ASSERT_EQ(make_keys(), 0);
  struct stat status {};
  ASSERT_EQ(::stat(path("keys/elder-code-issuer.json").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
  EXPECT_THAT(content_of(path("keys/elder-code-keys.json")), testing::Not(testing::HasSubstr("\"d\"")));
  const auto before = content_of(path("keys/elder-code-issuer.json"));
  EXPECT_EQ(make_keys(), 1) << "a key is never overwritten";
  EXPECT_EQ(content_of(path("keys/elder-code-issuer.json")), before);
}

TEST_F(ElderCode, SaysWhatCannotBeDone) {
  ASSERT_EQ(make_keys(), 0);
  const std::vector<std::string> person = {"--birth-year", "1940", "--area", "330106"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.end(), person.begin(), person.end());
    return issue(std::move(more));
  };
  EXPECT_EQ(with({"--name", "John"}), 1);
  EXPECT_EQ(with({"--name", "张三", "--subject", "xyz"}), 1);
  EXPECT_EQ(with({"--name", "张三", "--subject", "0011"}), 1);
  EXPECT_EQ(with({"--name", "张三", "--from", "2026-02-30"}), 1);
  EXPECT_EQ(with({"--name", "张三", "--from", "soon"}), 1);
  EXPECT_EQ(with({"--name", "张三", "--from", "2199-12-31"}), 1);
  EXPECT_EQ(with({"--name", "张三", "--from", "2150-12-31", "--days", "36500"}), 1);
  std::string long_name;
  for (int i = 0; i < 40; ++i) long_name += "长";
  EXPECT_EQ(with({"--name", long_name}), 1);
  EXPECT_FALSE(std::filesystem::exists(path("code.png")));
}

TEST_F(ElderCode, WantsAPrivateKey) {
  ASSERT_EQ(make_keys(), 0);
  const auto issued_with = [&](const std::string& key) {
    return tool({"issue-code", "--key", key, "--name", "张三", "--birth-year", "1940", "--area", "330106",
                 "--out", path("code.png")});
  };
  EXPECT_EQ(issued_with(path("keys/elder-code-keys.json")), 1);
  EXPECT_EQ(issued_with(path("nowhere.json")), 1);
  std::ofstream(path("broken.json")) << R"({"d": "AAAA", "x": "AAAA"})";
  EXPECT_EQ(issued_with(path("broken.json")), 1);
}

TEST_F(ElderCode, WantsAFolderThatCanBeWritten) {
  std::ofstream(path("file")) << "in the way";
  EXPECT_EQ(tool({"keys", "--out", path("file/keys")}), 1);
  ASSERT_EQ(make_keys(), 0);
  EXPECT_EQ(issue_good({"--out", path("nowhere/code.png")}), 2) << "--out stands twice";
}

TEST_F(ElderCode, ExplainsItsCommandLine) {
  EXPECT_EQ(tool({"--help"}), 0);
  for (const auto* command : {"keys", "issue-code", "read-code"})
    EXPECT_THAT(said(), testing::HasSubstr(command));
  EXPECT_EQ(tool({"issue-code", "--help"}), 0);
  EXPECT_THAT(said(), testing::HasSubstr("--birth-year"));
  const std::vector<std::vector<std::string>> wrong = {
      {}, {"nonsense"}, {"keys"}, {"issue-code"}, {"read-code"}, {"keys", "--out", path("a"), "more"}};
  for (const auto& arguments : wrong) EXPECT_EQ(tool(arguments), 2);
  EXPECT_EQ(issue({"--name", "张三", "--birth-year", "1800", "--area", "330106"}), 2);
  EXPECT_EQ(issue({"--name", "张三", "--birth-year", "1940", "--area", "33"}), 2);
  EXPECT_EQ(issue_good({"--kind", "golden"}), 2);
}

TEST_F(ElderCode, ReadsWhatItCanOfManyPictures) {
  ASSERT_EQ(make_keys(), 0);
  ASSERT_EQ(issue_good(), 0);
  std::ofstream(path("noise.png")) << "not a picture";
  ASSERT_EQ(tool({"read-code", path("noise.png"), path("code.png"), path("missing.png")}), 0);
  EXPECT_THAT(said(), testing::StartsWith(path("noise.png") + "\t\n" + path("code.png") + "\tEC1:"));
  EXPECT_THAT(said(), testing::EndsWith("\n" + path("missing.png") + "\t\n"));
  EXPECT_EQ(tool({"read-code", "--vision", path("nowhere"), path("code.png")}), 1);
}

}  // namespace
}  // namespace yimen::tool
