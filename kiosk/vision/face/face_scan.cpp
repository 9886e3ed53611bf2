#include "kiosk/vision/face/face_scan.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/face_guidance.h"
#include "kiosk/vision/face/follower.h"
#include "kiosk/vision/face/gestures.h"
#include "kiosk/vision/face/reader.h"
#include "kiosk/vision/face/tracker.h"
#include "kiosk/vision/steady.h"

namespace yimen::vision::face {
namespace {

constexpr int kFramesToHold = 5;

bool is_whole(const hal::Frame& frame) {
  return frame.width > 0 && frame.height > 0 &&
         frame.rgb.size() ==
             std::size_t{3} * static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height);
}

float brightness_of(const cv::Mat& rgb) {
  cv::Mat small;
  cv::resize(rgb, small, {64, 48}, 0, 0, cv::INTER_AREA);
  const auto mean = cv::mean(small);
  return static_cast<float>((mean[0] + mean[1] + mean[2]) / 3);
}

class Follower : public FaceScan {
 public:
  explicit Follower(std::unique_ptr<Reader> reader) : reader_(std::move(reader)) {}

  Seen look(const hal::Frame& frame) override;
  void reset() override;

 private:
  FaceHint see(const cv::Mat& rgb, Seen& seen);
  void see_gestures(const cv::Mat& rgb, const Box& face, const Appearance& look, Seen& seen);
  void take_sample(const cv::Mat& rgb, const Box& face, const Appearance& look, Seen& seen);

  std::unique_ptr<Reader> reader_;
  Tracker tracker_;
  Blink blink_;
  Turn turn_;
  std::uint32_t gestures_of_ = 0;  // the track that blink and turn are of
  Steady<FaceHint> hint_{kFramesToHold};
};

FaceScan::Seen Follower::look(const hal::Frame& frame) {
  Seen seen;
  if (!is_whole(frame)) return seen;
  const cv::Mat rgb(frame.height, frame.width, CV_8UC3, const_cast<std::uint8_t*>(frame.rgb.data()));
  if (hint_.add(see(rgb, seen))) seen.hint = hint_.current();
  return seen;
}

FaceHint Follower::see(const cv::Mat& rgb, Seen& seen) {
  const auto face = tracker_.follow(reader_->find(rgb), rgb.cols, rgb.rows);
  if (!face) return hint_for_nobody(brightness_of(rgb));
  const auto look = reader_->look(rgb, face->box);
  if (!look) return FaceHint::look_here;
  const auto hint = hint_for(*face, *look, rgb.cols, rgb.rows);
  if (good_enough(hint)) take_sample(rgb, face->box, *look, seen);
  if (good_enough(hint) || hint == FaceHint::face_front) see_gestures(rgb, face->box, *look, seen);
  return hint;
}

void Follower::take_sample(const cv::Mat& rgb, const Box& face, const Appearance& look, Seen& seen) {
  const auto embedding = reader_->embed(rgb, look.landmarks);
  if (!embedding) return;
  tracker_.recognise(*embedding);
  seen.sample = FaceSample{tracker_.track(), quality_of(face, look), reader_->liveness(rgb, face).value_or(0),
                           *embedding};
}

void Follower::see_gestures(const cv::Mat& rgb, const Box& face, const Appearance& look, Seen& seen) {
  if (gestures_of_ != tracker_.track()) {
    gestures_of_ = tracker_.track();
    blink_.reset();
    turn_.reset();
  }
  const float nose = nose_offset(look.landmarks);
  std::optional<Gesture> gesture;
  if (std::abs(nose) <= kTurnedAway) {
    if (look.eyes && blink_.add(*look.eyes)) gesture = Gesture::blink;
    turn_.add(nose, 0);
  } else if (const auto pose = reader_->pose(rgb, face)) {
    gesture = turn_.add(nose, pose->yaw);
  }
  if (gesture) seen.gesture = {*gesture, tracker_.track()};
}

void Follower::reset() {
  tracker_.reset();
  blink_.reset();
  turn_.reset();
  hint_.reset();
}

}  // namespace

std::unique_ptr<FaceScan> make_follower(std::unique_ptr<Reader> reader) {
  return std::make_unique<Follower>(std::move(reader));
}

}  // namespace yimen::vision::face

namespace yimen::vision {

Result<std::unique_ptr<FaceScan>> make_face_scan(const std::filesystem::path& models) {
  auto reader = face::load_reader(models);
  if (!reader) return fail(reader);
  return face::make_follower(std::move(*reader));
}

}  // namespace yimen::vision
