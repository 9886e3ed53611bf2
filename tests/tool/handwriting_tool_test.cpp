// `yimen-tool handwriting` as a program.
#include <gtest/gtest.h>

#include "kiosk/writing/train/train.h"
#include "tests/kiosk/vision/program.h"
#include "tests/kiosk/writing/few_characters.h"
#include "tests/support/temporary_folder.h"

namespace yimen::tool {
namespace {

class HandwritingTool : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new testing_support::TemporaryFolder;
    constexpr int kHands = 20;
    const auto trained = writing::train(writing::few_characters(), kHands);
    ASSERT_TRUE(write_model(trained.view(), writing::Recipe{}, folder_->path() / "model"));
  }
  static void TearDownTestSuite() { delete folder_; }

  static std::string path(const char* name) { return (folder_->path() / name).string(); }
  static vision::Ran evaluate(const std::string& ink, const std::string& words = {}) {
    std::ofstream(path("ink")) << ink;
    return vision::run(std::string(YIMEN_TOOL) + " handwriting evaluate " + path("ink") + " --model " +
                       path("model") + " " + words + " 2>&1");
  }

  static testing_support::TemporaryFolder* folder_;
};
testing_support::TemporaryFolder* HandwritingTool::folder_ = nullptr;

constexpr const char* kInk =
    "{\"c\": \"十\", \"m\": [[[0, 400], [1000, 400]], [[500, 0], [500, 1000]]]}\n"
    "{\"c\": \"二\", \"m\": [[[150, 200], [850, 200]], [[0, 800], [1000, 800]]]}\n"
    "{\"c\": \"龍\", \"m\": [[[0, 0], [1, 1]]]}\n";

TEST_F(HandwritingTool, PrintsItsFigures) {
  for (const char* words : {"", "--tremor 0.01", "--reversed"}) {
    const auto ran = evaluate(kInk, words);
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_TRUE(ran.out.starts_with("characters 2\noutside 1\ntop-1 100.00\ntop-10 100.00\nms ")) << ran.out;
  }
  EXPECT_TRUE(evaluate(kInk, "--gb2312").out.starts_with("characters 2\noutside 0\n"));
}

TEST_F(HandwritingTool, SaysWhatIsWrong) {
  EXPECT_EQ(evaluate("").out, "yimen-tool: " + path("ink") + ": no characters in it\n");
  const auto damaged = evaluate("{\"c\": \"十\"}\n");
  EXPECT_EQ(damaged.exit_code, 1);
  EXPECT_EQ(damaged.out, "yimen-tool: " + path("ink") + ", line 1: \"m\" is not a list of strokes\n");
  EXPECT_EQ(evaluate(kInk, "--model " + path("ink")).exit_code, 2);  // twice
  EXPECT_EQ(evaluate(kInk, "--tremor 7").exit_code, 2);
  const auto other = [](const char* model) {
    return vision::run(std::string(YIMEN_TOOL) + " handwriting evaluate " + path("ink") + " --model " +
                       path(model) + " 2>&1")
        .out;
  };
  EXPECT_NE(other("nothing").find("not there; scripts/models"), std::string::npos);
  EXPECT_NE(other("ink").find("damaged, or of another version"), std::string::npos);
}

}  // namespace
}  // namespace yimen::tool
