#include "kiosk/vision/scan.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "hal/camera/bench_scene.h"
#include "hal/camera/frames.h"
#include "tests/kiosk/vision/pictures.h"

namespace yimen::vision {
namespace {

// Reads what it is told to, and remembers what it was shown.
class ScriptedReader : public CodeReader {
 public:
  std::string read(const Grey& picture) override {
    seen.push_back(picture);
    return text;
  }
  std::string text;
  std::vector<Grey> seen;
};

hal::Frame grey_frame() {
  hal::Frame frame{64, 48, Bytes(64 * 48 * 3, 100)};
  for (std::size_t i = 0; i < frame.rgb.size() / 2; ++i) frame.rgb[i] = 130;
  return frame;
}

TEST(Scan, TellsACodeOnceUntilItWasAway) {
  ScriptedReader reader;
  Scan scan(reader);
  reader.text = "code";
  EXPECT_EQ(scan.look(grey_frame()).code, "code");
  for (int i = 0; i < 50; ++i) EXPECT_EQ(scan.look(grey_frame()).code, "");
  reader.text = "";
  for (int i = 0; i < 19; ++i) scan.look(grey_frame());
  reader.text = "code";
  EXPECT_EQ(scan.look(grey_frame()).code, "") << "a short gap is the same showing";
  reader.text = "";
  for (int i = 0; i < 20; ++i) scan.look(grey_frame());
  reader.text = "code";
  EXPECT_EQ(scan.look(grey_frame()).code, "code");
}

TEST(Scan, TellsAnotherCodeAtOnce) {
  ScriptedReader reader;
  Scan scan(reader);
  reader.text = "one";
  scan.look(grey_frame());
  reader.text = "other";
  EXPECT_EQ(scan.look(grey_frame()).code, "other");
}

TEST(Scan, ForgetsWhenReset) {
  ScriptedReader reader;
  Scan scan(reader);
  reader.text = "code";
  scan.look(grey_frame());
  scan.reset();
  EXPECT_EQ(scan.look(grey_frame()).code, "code");
}

TEST(Scan, TakesTurnsBetweenMoreContrastAndNone) {
  ScriptedReader reader;
  Scan scan(reader);
  for (int i = 0; i < 3; ++i) scan.look(grey_frame());
  EXPECT_EQ(reader.seen[0].pixels.front(), 255);
  EXPECT_EQ(reader.seen[1].pixels.front(), 130);
  EXPECT_EQ(reader.seen[2].pixels.front(), 255);
}

TEST(Scan, GuidesUntilThereIsACode) {
  ScriptedReader reader;
  Scan scan(reader);
  std::optional<Hint> told;
  for (int i = 0; i < 6; ++i) told = scan.look(grey_frame()).hint;
  EXPECT_EQ(told, Hint::show_code);
  reader.text = "code";
  for (int i = 0; i < 6; ++i) told = scan.look(grey_frame()).hint;
  EXPECT_EQ(told, Hint::none);
}

TEST(Scan, ReadsACodeHeldInTheRoomWithinAFewFrames) {
  const auto reader = make_zxing_reader();
  Scan scan(*reader);
  hal::BenchScene scene;
  scene.hold(code_picture(kCode));
  std::string code;
  for (int i = 0; i < 12 && code.empty(); ++i) {
    hal::Frame frame;
    hal::copy_to_frame(scene.next(), frame);
    code = scan.look(frame).code;
  }
  EXPECT_EQ(code, kCode);
}

TEST(Contrast, IsStretchedFromTheFirstToTheLastHundredth) {
  Grey picture{200, 1, {}};
  for (int i = 0; i < 200; ++i) picture.pixels.push_back(static_cast<std::uint8_t>(20 + i));
  stretch_contrast(picture);
  EXPECT_EQ(picture.pixels.front(), 0);
  EXPECT_EQ(picture.pixels.back(), 255);
  EXPECT_NEAR(picture.at(100, 0), 128, 3);
  Grey flat{2, 1, {7, 7}};
  stretch_contrast(flat);
  EXPECT_EQ(flat.pixels, (Bytes{7, 7}));
}

}  // namespace
}  // namespace yimen::vision
