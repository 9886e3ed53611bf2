#include "ui/draw/png.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "tests/ui/draw/scene.h"
#include "ui/draw/faults.h"

namespace yimen::draw {
namespace {

class Png : public testing::Test {
 protected:
  Png() { std::filesystem::create_directories(folder); }
  ~Png() override { std::filesystem::remove_all(folder); }
  std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / ("png-" + std::to_string(getpid()));
  std::filesystem::path file = folder / "a.png";
};

TEST_F(Png, ReadsBackWhatItWrote) {
  std::mt19937 random(1);
  Canvas canvas({37, 21});
  for (int y = 0; y < 21; ++y) {
    for (int x = 0; x < 37; ++x) canvas.row(y)[x] = 0xFF000000U | (random() & 0xFFFFFFU);
  }
  ASSERT_TRUE(write_png(canvas, file));
  const auto read = read_png(file);
  ASSERT_TRUE(read);
  EXPECT_TRUE(test::same_pixels(*read, canvas));
}

TEST_F(Png, LeavesNothingWhereItCannotWrite) {
  const auto written = write_png(Canvas({4, 4}), folder / "missing" / "a.png");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().fault, &kPictureUnwritable);
  std::filesystem::create_directory(file);
  EXPECT_FALSE(write_png(Canvas({4, 4}), file)) << "a folder is in the way";
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST_F(Png, SaysThatAMissingACutOrANonsenseFileIsUnreadable) {
  EXPECT_EQ(read_png(file).error().fault, &kPictureUnreadable);
  std::ofstream(file) << "not a picture";
  EXPECT_FALSE(read_png(file));
  ASSERT_TRUE(write_png(Canvas({40, 40}), file));
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  EXPECT_FALSE(read_png(file));
}

}  // namespace
}  // namespace yimen::draw
