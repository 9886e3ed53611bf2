#include "kiosk/vision/scan.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <thread>

#include "hal/camera/bench_scene.h"
#include "hal/camera/frames.h"
#include "kiosk/common/clock.h"
#include "tests/kiosk/vision/pictures.h"

namespace yimen::vision {
namespace {

// Reads what it is told to.
class ScriptedReader : public CodeReader {
 public:
  std::vector<std::string> read(const Grey&) override { return texts; }
  std::vector<std::string> texts;
};

// Reads nothing.
SecondLook::Look no_look() {
  return [](const Grey&) { return Reading{}; };
}

// A scan whose first look reads what it is told to, and whose second one sees nothing.
struct Scanning {
  ScriptedReader reader;
  SecondLook second{no_look};
  Scan scan{reader, second};

  Scan::Seen look(std::vector<std::string> texts, int frames = 1);
};

hal::Frame grey_frame() {
  hal::Frame frame{64, 48, Bytes(64 * 48 * 3, 100)};
  for (std::size_t i = 0; i < frame.rgb.size() / 2; ++i) frame.rgb[i] = 130;
  return frame;
}

// The last of so many frames.
Scan::Seen Scanning::look(std::vector<std::string> texts, int frames) {
  reader.texts = std::move(texts);
  for (int i = 1; i < frames; ++i) scan.look(grey_frame());
  return scan.look(grey_frame());
}

TEST(Scan, TellsACodeOnceUntilItWasAway) {
  Scanning s;
  EXPECT_EQ(s.look({"code"}).code, "code");
  for (int i = 0; i < 50; ++i) EXPECT_EQ(s.look({"code"}).code, "");
  s.look({}, 19);
  EXPECT_EQ(s.look({"code"}).code, "") << "a short gap is the same showing";
  s.look({}, 20);
  EXPECT_EQ(s.look({"code"}).code, "code");
}

TEST(Scan, TellsAnotherCodeAtOnce) {
  Scanning s;
  s.look({"one"});
  EXPECT_EQ(s.look({"other"}).code, "other");
}

TEST(Scan, ForgetsWhenReset) {
  Scanning s;
  s.look({"code"});
  s.scan.reset();
  EXPECT_EQ(s.look({"code"}).code, "code");
}

TEST(Scan, GuidesUntilThereIsACode) {
  Scanning s;
  EXPECT_EQ(s.look({}, 6).hint, Hint::show_code);
  EXPECT_EQ(s.look({"code"}, 6).hint, Hint::none);
}

TEST(Scan, ReadsNeitherOfTwoCodes) {
  Scanning s;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(s.look({"one", "other"}).code, "");
  EXPECT_EQ(s.look({"one", "other"}).hint, Hint::one_code);
}

TEST(Scan, ReadsTwoCodesThatSayTheSame) {
  Scanning s;
  EXPECT_EQ(s.look({"code", "code"}).code, "code");
}

TEST(Scan, DoesNotBelieveOneOfTwoThatIsReadAloneByChance) {
  Scanning s;
  s.look({"one", "other"});
  EXPECT_EQ(s.look({"one"}, 3).code, "");
  EXPECT_EQ(s.look({"other"}, 3).code, "");
  s.look({"one", "other"});
  EXPECT_EQ(s.look({"one"}, 9).code, "");
  EXPECT_EQ(s.look({"one"}).code, "one") << "the other was taken away";
}

TEST(Scan, TellsWhatTheSecondLookReads) {
  ScriptedReader reader;
  SecondLook second([] { return [](const Grey& frame) { return Reading{std::to_string(frame.width)}; }; });
  Scan scan(reader, second);
  std::string code;
  for (int i = 0; i < 2000 && code.empty(); ++i) {
    code = scan.look(grey_frame()).code;
    std::this_thread::sleep_for(milliseconds(1));
  }
  EXPECT_EQ(code, "64");
}

TEST(Scan, ReadsACodeHeldInTheRoomWithinAFewFrames) {
  const auto reader = make_zxing_reader();
  SecondLook second(no_look);
  Scan scan(*reader, second);
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

TEST(Reading, IsOfOneText) {
  EXPECT_TRUE(reading_of({}).nothing());
  EXPECT_TRUE(reading_of({""}).nothing());
  EXPECT_EQ(reading_of({"", "a", "a"}).text, "a");
  EXPECT_TRUE(reading_of({"a", "b"}).several);
  EXPECT_EQ(reading_of({"a", "b"}).text, "");
}

TEST(Variants, KeepTheSizeOrDoubleIt) {
  const Grey picture{40, 20, Bytes(800, 100)};
  Grey prepared;
  for (const auto variant : {Variant::plain, Variant::stretched, Variant::equalised, Variant::darkened}) {
    ASSERT_TRUE(prepare(variant, picture, prepared));
    EXPECT_EQ(prepared.width, 40);
    EXPECT_EQ(prepared.pixels.size(), 800u);
  }
  ASSERT_TRUE(prepare(Variant::doubled, picture, prepared));
  EXPECT_EQ(prepared.height, 40);
  EXPECT_EQ(prepared.pixels.size(), 3200u);
  EXPECT_FALSE(prepare(Variant::doubled, Grey{1601, 1, Bytes(1601)}, prepared));
  EXPECT_FALSE(prepare(Variant::equalised, Grey{}, prepared));
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
