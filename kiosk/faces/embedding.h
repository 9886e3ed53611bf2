// Comparing faces.
// Threads: pure functions.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "kiosk/vision/embedding.h"

namespace yimen::faces {

using vision::Embedding;

// Embeddings of different models cannot be compared. This names the one in use: the file, and how its
// SHA-256 begins.
inline constexpr std::string_view kModel = "fr_feature 87aacdfe";

// The cosine of the angle between them, -1 to 1.
float similarity(const Embedding& a, const Embedding& b);

// The one of the gallery that is most alike; in an empty one index 0, similarity -1.
// For a household, never for a city: docs/faces.md says why.
struct Best {
  std::size_t index;
  float similarity;
};
Best best_of(std::span<const Embedding> gallery, const Embedding& face);

}  // namespace yimen::faces
