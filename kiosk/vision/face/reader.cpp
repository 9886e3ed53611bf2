#include "kiosk/vision/face/reader.h"

#include "kiosk/vision/face/covering.h"
#include "kiosk/vision/face/detector.h"
#include "kiosk/vision/face/embedder.h"
#include "kiosk/vision/face/landmarker.h"
#include "kiosk/vision/face/liveness.h"
#include "kiosk/vision/models.h"

namespace yimen::vision::face {
namespace {

struct Models {
  Detector detector;
  Landmarker landmarker;
  Embedder embedder;
  EyeReader eyes;
  Liveness liveness;
};

template <class Part>
Result<Part> load(const std::filesystem::path& models, std::string_view name) {
  const auto onnx = load_model(models, name);
  if (!onnx) return fail(onnx);
  return Part::load(*onnx);
}

class ModelReader : public Reader {
 public:
  ModelReader(Models models, std::filesystem::path folder)
      : models_(std::move(models)), folder_(std::move(folder)) {}

  std::vector<Box> find(const cv::Mat& rgb) override { return models_.detector.find(rgb); }

  std::optional<Appearance> look(const cv::Mat& rgb, const Box& face) override {
    const auto landmarks = models_.landmarker.find(rgb, face);
    if (!landmarks) return std::nullopt;
    Appearance look;
    look.landmarks = *landmarks;
    look.eyes = models_.eyes.read(rgb, *landmarks);
    look.covered = is_covered(rgb, face, *landmarks);
    measure_light(rgb, face, look);
    return look;
  }

  // The largest model, which many visits do not need: loaded when a head is first seen turned.
  std::optional<Pose> pose(const cv::Mat& rgb, const Box& face) override {
    if (!pose_) pose_ = std::make_unique<Result<HeadPose>>(load<HeadPose>(folder_, "fr_pose.onnx"));
    return *pose_ ? (*pose_)->read(rgb, face) : std::nullopt;
  }

  std::optional<float> liveness(const cv::Mat& rgb, const Box& face) override {
    return models_.liveness.read(rgb, face);
  }

  std::optional<Embedding> embed(const cv::Mat& rgb, const Landmarks& landmarks) override {
    return models_.embedder.embed(rgb, landmarks);
  }

 private:
  Models models_;
  std::filesystem::path folder_;
  std::unique_ptr<Result<HeadPose>> pose_;
};

}  // namespace

Result<std::unique_ptr<Reader>> load_reader(const std::filesystem::path& models) {
  auto detector = load<Detector>(models, "fr_detect.onnx");
  if (!detector) return fail(detector);
  auto landmarker = load<Landmarker>(models, "fr_landmark.onnx");
  if (!landmarker) return fail(landmarker);
  auto embedder = load<Embedder>(models, "fr_feature.onnx");
  if (!embedder) return fail(embedder);
  auto eyes = load<EyeReader>(models, "fr_eye.onnx");
  if (!eyes) return fail(eyes);
  auto liveness = load<Liveness>(models, "fr_liveness.onnx");
  if (!liveness) return fail(liveness);
  return std::make_unique<ModelReader>(Models{std::move(*detector), std::move(*landmarker),
                                              std::move(*embedder), std::move(*eyes), std::move(*liveness)},
                                       models);
}

}  // namespace yimen::vision::face
