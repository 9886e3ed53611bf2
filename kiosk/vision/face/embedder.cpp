#include "kiosk/vision/face/embedder.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/landmarker.h"

namespace yimen::vision::face {
namespace {

constexpr Input kEmbedderInput{112, 112, {127, 127, 127}, {1 / 128.0, 1 / 128.0, 1 / 128.0}};

// Where the model expects eyes, nose and mouth.
constexpr std::array<Point, 5> kExpected{{{38.2946F, 51.6963F},
                                          {73.5318F, 51.5014F},
                                          {56.0252F, 71.7366F},
                                          {41.5493F, 92.3655F},
                                          {70.7299F, 92.2041F}}};

Point middle_of(const std::array<Point, 5>& points) {
  Point sum;
  for (const auto& point : points) sum = {sum.x + point.x / 5, sum.y + point.y / 5};
  return sum;
}

// The turn, scale and shift that bring the points nearest to the expected ones (least squares over all five).
// With complex numbers z (from) and w (to) about their means it is w = a z, a = sum(conj(z) w) / sum(|z|^2).
cv::Matx23d similarity(const std::array<Point, 5>& from, const std::array<Point, 5>& to) {
  const Point from_middle = middle_of(from), to_middle = middle_of(to);
  double real = 0, imaginary = 0, squares = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const double x = from[i].x - from_middle.x, y = from[i].y - from_middle.y;
    const double u = to[i].x - to_middle.x, v = to[i].y - to_middle.y;
    real += x * u + y * v;
    imaginary += x * v - y * u;
    squares += x * x + y * y;
  }
  if (squares <= 0) return {};
  const double a = real / squares, b = imaginary / squares;
  return {a, -b, to_middle.x - a * from_middle.x + b * from_middle.y,
          b, a,  to_middle.y - b * from_middle.x - a * from_middle.y};
}

std::optional<Embedding> of_length_one(std::vector<float>& values) {
  Embedding embedding{};
  if (values.size() != embedding.size()) return std::nullopt;
  double squares = 0;
  for (const float value : values) squares += static_cast<double>(value) * value;
  if (!(squares > 0) || !std::isfinite(squares)) return std::nullopt;
  const auto length = static_cast<float>(std::sqrt(squares));
  for (std::size_t i = 0; i < embedding.size(); ++i) embedding[i] = values[i] / length;
  return embedding;
}

}  // namespace

Result<Embedder> Embedder::load(const Bytes& onnx) {
  auto network = Network::load(onnx, {"output"});
  if (!network) return fail(network);
  return Embedder(std::move(*network));
}

std::optional<Embedding> Embedder::embed(const cv::Mat& rgb, const Landmarks& landmarks) {
  cv::Mat aligned;
  cv::warpAffine(rgb, aligned, similarity(five_points(landmarks), kExpected),
                 {kEmbedderInput.width, kEmbedderInput.height});
  cv::cvtColor(aligned, aligned, cv::COLOR_RGB2BGR);
  auto values = std::move(network_.run(aligned, kEmbedderInput)[0]);
  const auto embedding = of_length_one(values);
  wipe(std::span(values));
  return embedding;
}

}  // namespace yimen::vision::face
