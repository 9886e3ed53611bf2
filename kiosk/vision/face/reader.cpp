#include "kiosk/vision/face/reader.h"

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
  HeadPose pose;
  Liveness liveness;
};

class ModelReader : public Reader {
 public:
  explicit ModelReader(Models models) : models_(std::move(models)) {}

  std::vector<Box> find(const cv::Mat& rgb) override { return models_.detector.find(rgb); }

  std::optional<Appearance> look(const cv::Mat& rgb, const Box& face) override {
    const auto landmarks = models_.landmarker.find(rgb, face);
    if (!landmarks) return std::nullopt;
    Appearance look;
    look.landmarks = *landmarks;
    look.eyes = models_.eyes.read(rgb, *landmarks);
    measure_light(rgb, face, look);
    return look;
  }

  std::optional<Pose> pose(const cv::Mat& rgb, const Box& face) override {
    return models_.pose.read(rgb, face);
  }

  std::optional<float> liveness(const cv::Mat& rgb, const Box& face) override {
    return models_.liveness.read(rgb, face);
  }

  std::optional<Embedding> embed(const cv::Mat& rgb, const Landmarks& landmarks) override {
    return models_.embedder.embed(rgb, landmarks);
  }

 private:
  Models models_;
};

template <class Part>
Result<Part> load(const std::filesystem::path& models, std::string_view name) {
  const auto onnx = load_model(models, name);
  if (!onnx) return fail(onnx);
  return Part::load(*onnx);
}

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
  auto pose = load<HeadPose>(models, "fr_pose.onnx");
  if (!pose) return fail(pose);
  auto liveness = load<Liveness>(models, "fr_liveness.onnx");
  if (!liveness) return fail(liveness);
  return std::make_unique<ModelReader>(Models{std::move(*detector), std::move(*landmarker),
                                              std::move(*embedder), std::move(*eyes), std::move(*pose),
                                              std::move(*liveness)});
}

}  // namespace yimen::vision::face
