// yimen-vision --faces, as a program.
#include <gtest/gtest.h>

#include <filesystem>

#include "kiosk/vision/models.h"
#include "tests/kiosk/vision/program.h"

namespace yimen::vision {
namespace {

const std::string kFaces = std::string(YIMEN_VISION) + " --faces --models ";

TEST(FaceFiles, WithoutModelsTheProgramSaysSo) {
  EXPECT_EQ(run(kFaces + "/nowhere -- a.jpg 2>/dev/null").exit_code, 1);
  EXPECT_NE(run(kFaces + "/nowhere -- a.jpg 2>&1").out.find("scripts/models"), std::string::npos);
}

TEST(FaceFiles, WhatIsNoPictureHasNoWords) {
  if (models_are(MODELS, kFaceModels) != hal::Status::ok) GTEST_SKIP() << "no models: scripts/models";
  EXPECT_EQ(run(kFaces + MODELS + " -- /etc/hostname /nowhere 2>/dev/null").out,
            "/etc/hostname\t\n/nowhere\t\n");
}

TEST(FaceFiles, AFaceHasAnEmbeddingAndAWallpaperHasNone) {
  const std::filesystem::path faces = FACES;
  if (models_are(MODELS, kFaceModels) != hal::Status::ok) GTEST_SKIP() << "no models: scripts/models";
  if (!std::filesystem::exists(faces / "manifest.csv"))
    GTEST_SKIP() << "no pictures of faces on this machine";
  const auto wall = run(kFaces + MODELS + " " + (faces / "nonface/wall_Dune.jpg").string());
  EXPECT_NE(wall.out.find("\tfaces=0 ms="), std::string::npos);
  const auto face = run(kFaces + MODELS + " " + (faces / "live/minivision_T1.jpg").string());
  EXPECT_NE(face.out.find("\tfaces=1 "), std::string::npos);
  EXPECT_NE(face.out.find(" embedding="), std::string::npos);
}

}  // namespace
}  // namespace yimen::vision
