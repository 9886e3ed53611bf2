// The model files that yimen-vision looks with: read whole, and only where they are what they should be.
//
// Purpose: a model decides what is seen. assets/models.json names each and its SHA-256; that list is compiled
// in. scripts/models brings the files.
// Threads: pure functions.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "hal/status.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::vision {

inline constexpr std::string_view kFaceModels[] = {"fr_detect.onnx",   "fr_landmark.onnx", "fr_feature.onnx",
                                                   "fr_liveness.onnx", "fr_pose.onnx",     "fr_eye.onnx"};
inline constexpr std::string_view kCodeModels[] = {"detect.prototxt", "detect.caffemodel", "sr.prototxt",
                                                   "sr.caffemodel"};

// kModelMissing or kModelDamaged.
Result<Bytes> load_model(const std::filesystem::path& folder, std::string_view name);

// Whether all of these could be loaded: ok, absent where one is missing, fault where one is damaged.
hal::Status models_are(const std::filesystem::path& folder, std::span<const std::string_view> names);

}  // namespace yimen::vision
