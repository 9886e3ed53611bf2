// Real photographs, where they are on this machine: they are nobody's to ship.
#include <gtest/gtest.h>

#include <iostream>

#include "kiosk/vision/models.h"
#include "kiosk/vision/reading.h"
#include "kiosk/vision/still_picture.h"
#include "tool/code_manifest.h"

namespace yimen::vision {
namespace {

constexpr double kLeastRead = 0.92;
constexpr double kLeastReadByOneEngine = 0.78;

struct Count {
  int right = 0, wrong = 0, all = 0;
};

Count read_all(const std::vector<tool::CodePicture>& pictures, const std::filesystem::path& models) {
  const auto quick = make_zxing_reader();
  FirstLook first(*quick);
  ThoroughLook thorough(models);
  Count count;
  for (const auto& [file, text] : pictures) {
    const auto picture = load_grey(file);
    if (!picture) continue;
    auto read = first.look(*picture);
    if (read.nothing()) read = thorough.look_long(*picture);
    ++count.all;
    count.right += read.text == text ? 1 : 0;
    count.wrong += !read.text.empty() && read.text != text ? 1 : 0;
  }
  std::cout << "read " << count.right << " of " << count.all << ", " << count.wrong << " wrong\n";
  return count;
}

TEST(Photographs, AreReadOftenAndNeverWrong) {
  const std::filesystem::path folder = PHOTOGRAPHS;
  if (!std::filesystem::exists(folder / "manifest.csv")) GTEST_SKIP() << "no photographs on this machine";
  const bool models = models_are(MODELS, kCodeModels) == hal::Status::ok;
  const auto pictures = tool::read_code_manifest(folder / "manifest.csv");
  ASSERT_TRUE(pictures) << pictures.error();
  const auto count = read_all(*pictures, models ? MODELS : "");
  EXPECT_GT(count.all, 0);
  EXPECT_GE(count.right, (models ? kLeastRead : kLeastReadByOneEngine) * count.all);
  EXPECT_EQ(count.wrong, 0);
}

}  // namespace
}  // namespace yimen::vision
