#include "kiosk/vision/face/tracker.h"

#include <cmath>
#include <numeric>

namespace yimen::vision::face {
namespace {

constexpr float kSameBox = 0.3F;     // overlap of the boxes of one face in two frames
constexpr float kMuchNearer = 1.5F;  // then somebody has stepped in front
constexpr float kNearlyAsNear = 0.6F;
constexpr float kFast = 0.12F;         // of its size, from one frame to the next
constexpr float kSomebodyElse = 0.4F;  // similarity: frames of one person a moment apart are above 0.6
constexpr int kFramesGone = 4;

}  // namespace

float prominence(const Box& face, int width, int height) {
  const float dx = face.middle.x / static_cast<float>(width) - 0.5F;
  const float dy = face.middle.y / static_cast<float>(height) - 0.5F;
  return face.side * std::max(0.0F, 1 - std::sqrt(dx * dx + dy * dy));
}

std::size_t most_prominent(const std::vector<Box>& faces, int width, int height) {
  const auto less = [&](const Box& a, const Box& b) {
    return prominence(a, width, height) < prominence(b, width, height);
  };
  return static_cast<std::size_t>(std::max_element(faces.begin(), faces.end(), less) - faces.begin());
}

std::optional<Tracker::Followed> Tracker::follow(const std::vector<Box>& faces, int width, int height) {
  if (faces.empty()) {
    if (last_ && ++frames_lost_ >= kFramesGone) last_.reset();
    return std::nullopt;
  }
  const auto chosen = choose(faces, width, height);
  const Box box = faces[chosen];
  const bool same = last_ && overlap(box, *last_) >= kSameBox;
  const float way = same ? std::hypot(box.middle.x - last_->middle.x, box.middle.y - last_->middle.y) : 0;
  if (!same) start_new();
  last_ = box;
  frames_lost_ = 0;
  const auto near = [&](const Box& face) { return face.side >= kNearlyAsNear * box.side; };
  return Followed{box, std::count_if(faces.begin(), faces.end(), near) > 1, way > kFast * box.side};
}

// The one followed so far, unless another one is far more prominent.
std::size_t Tracker::choose(const std::vector<Box>& faces, int width, int height) const {
  const auto best = most_prominent(faces, width, height);
  if (!last_) return best;
  std::size_t same = 0;
  for (std::size_t i = 1; i < faces.size(); ++i) {
    if (overlap(faces[i], *last_) > overlap(faces[same], *last_)) same = i;
  }
  if (overlap(faces[same], *last_) < kSameBox) return best;
  const bool overtaken =
      prominence(faces[best], width, height) > kMuchNearer * prominence(faces[same], width, height);
  return overtaken ? best : same;
}

bool Tracker::recognise(const Embedding& embedding) {
  if (!looks_) {
    looks_ = embedding;
    return false;
  }
  const float alike = std::inner_product(embedding.begin(), embedding.end(), looks_->begin(), 0.0F);
  if (alike >= kSomebodyElse) return false;
  start_new();
  looks_ = embedding;
  return true;
}

void Tracker::start_new() {
  ++track_;
  looks_.reset();
}

void Tracker::reset() {
  last_.reset();
  looks_.reset();
  frames_lost_ = 0;
}

}  // namespace yimen::vision::face
