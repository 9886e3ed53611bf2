#include "kiosk/vision/models.h"

#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/vision/faults.h"
#include "tests/kiosk/vision/pictures.h"

namespace yimen::vision {
namespace {

TEST(Models, AreMissedByName) {
  const Folder empty;
  const auto model = load_model(empty.path, "fr_detect.onnx");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().fault, &kModelMissing);
  EXPECT_EQ(model.error().detail, "fr_detect.onnx");
  EXPECT_EQ(models_are(empty.path, kFaceModels), hal::Status::absent);
  EXPECT_EQ(models_are({}, kCodeModels), hal::Status::absent);
}

TEST(Models, OfOtherContentAreNotLoaded) {
  const Folder folder;
  write(folder / "fr_detect.onnx", Bytes(1000, 7));
  write(folder / "unknown.onnx", Bytes(1000, 7));
  EXPECT_EQ(load_model(folder.path, "fr_detect.onnx").error().fault, &kModelDamaged);
  EXPECT_EQ(load_model(folder.path, "unknown.onnx").error().fault, &kModelMissing);
  EXPECT_EQ(models_are(folder.path, kFaceModels), hal::Status::fault);
  EXPECT_EQ(models_are(folder.path, kCodeModels), hal::Status::absent);
}

TEST(Models, ThatAreThereAreLoaded) {
  if (!std::filesystem::exists(std::filesystem::path(MODELS) / "fr_eye.onnx"))
    GTEST_SKIP() << "no models on this machine: scripts/models brings them";
  EXPECT_EQ(models_are(MODELS, kFaceModels), hal::Status::ok);
  EXPECT_EQ(models_are(MODELS, kCodeModels), hal::Status::ok);
}

TEST(Models, WithOneByteChangedAreNotLoaded) {
  if (!std::filesystem::exists(std::filesystem::path(MODELS) / "sr.prototxt"))
    GTEST_SKIP() << "no models on this machine: scripts/models brings them";
  auto content = load_model(MODELS, "sr.prototxt").value();
  content[content.size() / 2] ^= 1;
  const Folder folder;
  write(folder / "sr.prototxt", content);
  EXPECT_EQ(load_model(folder.path, "sr.prototxt").error().fault, &kModelDamaged);
}

}  // namespace
}  // namespace yimen::vision
