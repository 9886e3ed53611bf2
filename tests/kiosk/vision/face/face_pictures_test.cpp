// Real faces, where they are on this machine: they are nobody's to ship.
#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "hal/camera/bench_scene.h"
#include "kiosk/vision/face/face_scan.h"
#include "kiosk/vision/face/reader.h"
#include "kiosk/vision/models.h"
#include "kiosk/vision/still_picture.h"

namespace yimen::vision {
namespace {

class FacePictures : public ::testing::Test {
 protected:
  void SetUp() override {
    if (models_are(MODELS, kFaceModels) != hal::Status::ok) GTEST_SKIP() << "no models: scripts/models";
    if (!std::filesystem::exists(folder_ / "manifest.csv"))
      GTEST_SKIP() << "no pictures of faces on this machine";
    scan_ = std::move(*make_face_scan(MODELS));
  }

  cv::Mat picture(const std::string& file) const {
    auto frame = load_rgb((folder_ / file).string());
    return cv::Mat(frame->height, frame->width, CV_8UC3, frame->rgb.data()).clone();
  }
  // The picture somewhere in a frame of a camera.
  static cv::Mat framed(const cv::Mat& picture, double scale, int left, int top) {
    cv::Mat frame(720, 1280, CV_8UC3, cv::Scalar(130, 125, 120)), sized;
    cv::resize(picture, sized, {}, scale, scale);
    const cv::Rect place =
        cv::Rect(left, top, sized.cols, sized.rows) & cv::Rect(0, 0, frame.cols, frame.rows);
    sized(cv::Rect(place.x - left, place.y - top, place.width, place.height)).copyTo(frame(place));
    return frame;
  }
  FaceScan::Seen look(const cv::Mat& rgb) {
    return scan_->look({rgb.cols, rgb.rows, Bytes(rgb.datastart, rgb.dataend)});
  }
  std::optional<FaceHint> hint_after(const cv::Mat& rgb) {
    std::optional<FaceHint> hint;
    for (int i = 0; i < 6; ++i) {
      if (const auto seen = look(rgb); seen.hint) hint = seen.hint;
    }
    return hint;
  }

  const std::filesystem::path folder_ = FACES;
  std::unique_ptr<FaceScan> scan_;
};

float alike(const FaceSample& a, const FaceSample& b) {
  return std::inner_product(a.embedding.begin(), a.embedding.end(), b.embedding.begin(), 0.0F);
}

const std::string kAvati1 = "known/Pupi_Avati/Pupi_Avati_0001.jpg";
const std::string kAvati2 = "known/Pupi_Avati/Pupi_Avati_0002.jpg";
const std::string kClaus = "known/Prince_Claus/Prince_Claus_0002.jpg";

TEST_F(FacePictures, OnePersonIsAlikeAndAnotherIsNot) {
  const auto avati = look(framed(picture(kAvati1), 2, 390, 110)).sample;
  const auto again = look(framed(picture(kAvati2), 2, 400, 120)).sample;
  const auto claus = look(framed(picture(kClaus), 2, 390, 110)).sample;
  ASSERT_TRUE(avati && again && claus);
  EXPECT_GT(alike(*avati, *again), 0.6);
  EXPECT_EQ(avati->track, again->track);
  EXPECT_LT(alike(*avati, *claus), 0.35);
  EXPECT_NE(avati->track, claus->track) << "the face changed midway";
}

TEST_F(FacePictures, AFarFaceIsAskedCloserAndANearOneBack) {
  EXPECT_EQ(hint_after(framed(picture(kAvati1), 0.6, 560, 280)), FaceHint::closer);
  scan_->reset();
  EXPECT_EQ(hint_after(framed(picture(kAvati1), 5, 20, -265)), FaceHint::farther);
}

TEST_F(FacePictures, ADarkFaceIsAskedIntoTheLight) {
  cv::Mat dark = framed(picture(kAvati1), 2, 390, 110) * 0.15;
  const auto hint = hint_after(dark);
  EXPECT_EQ(hint, FaceHint::too_dark);
}

TEST_F(FacePictures, ABlurredFaceIsAskedToHoldStill) {
  cv::Mat blurred;
  cv::GaussianBlur(framed(picture(kAvati1), 2, 390, 110), blurred, {0, 0}, 5);
  EXPECT_EQ(hint_after(blurred), FaceHint::hold_still);
}

// Dark glasses and a mask, painted on.
TEST_F(FacePictures, ACoveredFaceIsNoticed) {
  const auto reader = std::move(*face::load_reader(MODELS));
  const cv::Mat bare = picture(kAvati1);
  const auto box = reader->find(bare).front();
  const auto look = reader->look(bare, box);
  EXPECT_FALSE(look->covered);
  const auto at = [&](std::size_t i) {
    return cv::Point(static_cast<int>(look->landmarks[i].x), static_cast<int>(look->landmarks[i].y));
  };
  cv::Mat glasses = bare.clone(), mask = bare.clone();
  for (const std::size_t eye : {std::size_t{36}, std::size_t{42}}) {
    cv::ellipse(glasses, (at(eye) + at(eye + 3)) / 2, {18, 14}, 0, 0, 360, {25, 22, 22}, cv::FILLED);
  }
  std::vector<cv::Point> outline{at(28)};
  for (std::size_t jaw = 2; jaw <= 14; ++jaw) outline.push_back(at(jaw));
  cv::fillPoly(mask, std::vector{outline}, {150, 190, 220});
  EXPECT_TRUE(reader->look(glasses, box)->covered);
  EXPECT_TRUE(reader->look(mask, box)->covered);
}

TEST_F(FacePictures, TheNearestOfTwoIsTaken) {
  cv::Mat both = framed(picture(kAvati1), 2.4, 350, 60);
  cv::Mat companion;
  cv::resize(picture(kClaus), companion, {}, 0.9, 0.9);
  companion.copyTo(both(cv::Rect(20, 20, companion.cols, companion.rows)));
  const auto alone = look(framed(picture(kAvati1), 2.4, 350, 60)).sample;
  scan_->reset();
  const auto accompanied = look(both).sample;
  ASSERT_TRUE(alone && accompanied);
  EXPECT_GT(alike(*alone, *accompanied), 0.95);
}

TEST_F(FacePictures, WallpapersAndCodesHaveNoFace) {
  const auto reader = std::move(*face::load_reader(MODELS));
  int pictures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "nonface")) {
    EXPECT_TRUE(reader->find(picture("nonface" / entry.path().filename())).empty()) << entry.path();
    ++pictures;
  }
  EXPECT_GT(pictures, 0);
}

// Who turns to their own left shows the picture's right side; a mirrored picture shows the other side.
TEST_F(FacePictures, BothMeasuresOfATurnAgreeAboutTheSide) {
  const auto reader = std::move(*face::load_reader(MODELS));
  cv::Mat left = picture("known/Michael_Bloomberg/Michael_Bloomberg_0015.jpg"), right;
  cv::flip(left, right, 1);
  for (const auto& [rgb, sign] : {std::pair{left, 1.0F}, std::pair{right, -1.0F}}) {
    const auto box = reader->find(rgb).front();
    EXPECT_GT(sign * face::nose_offset(reader->look(rgb, box)->landmarks), 0.15);
    EXPECT_GT(sign * reader->pose(rgb, box)->yaw, 15);
  }
}

// A photograph on paper, in a hand that is never quite still: it neither blinks nor turns its head.
TEST_F(FacePictures, APhotographOnPaperMakesNoGesture) {
  for (const auto& file : {kAvati1, kClaus}) {
    cv::Mat photograph;
    cv::cvtColor(picture(file), photograph, cv::COLOR_RGB2BGR);
    hal::BenchScene scene;
    scene.hold(photograph);
    scan_->reset();
    int samples = 0;
    for (int frame = 0; frame < 40; ++frame) {
      cv::Mat rgb;
      cv::cvtColor(scene.next(), rgb, cv::COLOR_BGR2RGB);
      const auto seen = look(rgb);
      samples += seen.sample ? 1 : 0;
      EXPECT_FALSE(seen.gesture) << file << " frame " << frame;
    }
    EXPECT_GT(samples, 10) << "it is looked at";
  }
}

}  // namespace
}  // namespace yimen::vision
