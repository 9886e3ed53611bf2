// yimen-tool face evaluate-codes, with the real yimen-vision.
#include <gmock/gmock.h>

#include <fstream>

#include "issuer/qr_picture.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tool/code_manifest.h"

namespace yimen::tool {
namespace {

using testing::HasSubstr;
using testing_support::content_of;

class CodeToolTest : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  void add(const std::string& name, const std::string& text) {
    std::ofstream(path(name), std::ios::binary) << as_text(issuer::qr_picture(text).value().png);
  }
  void list(const std::string& rows) { std::ofstream(path("list.csv")) << "file,expected_text\n" << rows; }

  int evaluate() {
    return testing_support::run({YIMEN_TOOL, "face", "evaluate-codes", "--manifest", path("list.csv")},
                                path("printed"));
  }
  std::string printed() { return content_of(path("printed")); }

  testing_support::TemporaryFolder folder_;
};

TEST_F(CodeToolTest, ReadsListsWithQuotes) {
  list("a.png,plain\r\nb.png,\"with, comma and \"\"quotes\"\"\"\n\nc.png,\n");
  const auto pictures = read_code_manifest(path("list.csv"));
  ASSERT_TRUE(pictures);
  ASSERT_EQ(pictures->size(), 3u);
  EXPECT_EQ((*pictures)[0].file, path("a.png"));
  EXPECT_EQ((*pictures)[0].text, "plain");
  EXPECT_EQ((*pictures)[1].text, "with, comma and \"quotes\"");
  EXPECT_EQ((*pictures)[2].text, "");
  EXPECT_FALSE(read_code_manifest(path("nowhere.csv")));
}

TEST_F(CodeToolTest, CountsWhatIsReadAndMisread) {
  add("right.png", "back\\slash");
  add("wrong.png", "something");
  std::ofstream(path("none.png")) << "no picture";
  list("right.png,back\\slash\nwrong.png,something else\nnone.png,anything\n");
  EXPECT_EQ(evaluate(), 0);
  EXPECT_THAT(printed(), HasSubstr("pictures\t3\n"));
  EXPECT_THAT(printed(), HasSubstr("read\t1\t33.3 %"));
  EXPECT_THAT(printed(), HasSubstr("misread\t1\n"));
  EXPECT_THAT(printed(), HasSubstr("misread\t" + path("wrong.png")));
}

TEST_F(CodeToolTest, WantsAList) {
  std::ofstream(path("list.csv")) << "something else\n";
  EXPECT_EQ(evaluate(), 1);
}

}  // namespace
}  // namespace yimen::tool
