// Faces that are only said to be there: landmarks and a reader without models.
#pragma once

#include <cmath>
#include <memory>

#include "kiosk/vision/face/follower.h"

namespace yimen::vision::face {

inline constexpr int kWidth = 1280, kHeight = 720;

// Eyes, nose and mouth where they are in a face that looks here, or with the nose so much off the middle.
inline Landmarks landmarks_of(const Box& face, float nose_offset = 0) {
  Landmarks landmarks{};
  const auto at = [&](float x, float y) {
    return Point{face.middle.x + x * face.side, face.middle.y + y * face.side};
  };
  constexpr float kApart = 0.4F;
  landmarks.fill(at(0, 0));
  for (const auto i : {36U, 37U, 38U, 39U, 40U, 41U}) landmarks[i] = at(-kApart / 2, -0.1F);
  for (const auto i : {42U, 43U, 44U, 45U, 46U, 47U}) landmarks[i] = at(kApart / 2, -0.1F);
  landmarks[30] = at(nose_offset * kApart, 0.1F);
  for (const auto i : {48U, 60U}) landmarks[i] = at(-0.15F, 0.25F);
  for (const auto i : {54U, 64U}) landmarks[i] = at(0.15F, 0.25F);
  return landmarks;
}

inline Appearance looking_here(const Box& face, float nose_offset = 0) {
  return {landmarks_of(face, nose_offset), Eyes{1, 1}, 120, 120, 200};
}

inline const Box kMiddle{{640, 360}, 300};

// What the next frame is to show. The test changes it.
struct Scene {
  std::vector<Box> faces{kMiddle};
  float nose_offset = 0;
  float yaw = 0;
  Eyes eyes{1, 1};
  std::size_t who = 0;  // the place of the 1 in their embedding
  int poses_read = 0;
};

class PretendedReader : public Reader {
 public:
  explicit PretendedReader(Scene& scene) : scene_(scene) {}
  std::vector<Box> find(const cv::Mat&) override { return scene_.faces; }
  std::optional<Appearance> look(const cv::Mat&, const Box& face) override {
    auto look = looking_here(face, scene_.nose_offset);
    look.eyes = scene_.eyes;
    return look;
  }
  std::optional<Pose> pose(const cv::Mat&, const Box&) override {
    ++scene_.poses_read;
    return Pose{scene_.yaw, 0, 0};
  }
  std::optional<float> liveness(const cv::Mat&, const Box&) override { return 0.9F; }
  std::optional<Embedding> embed(const cv::Mat&, const Landmarks&) override {
    Embedding embedding{};
    embedding[scene_.who] = 1;
    return embedding;
  }

 private:
  Scene& scene_;
};

}  // namespace yimen::vision::face
