// People who do not exist: embeddings by chance, and others that are as alike to them as wished.
#pragma once

#include <cmath>
#include <random>

#include "kiosk/faces/embedding.h"
#include "kiosk/vision/face_sample.h"

namespace yimen::faces {

inline Embedding of_length_one(Embedding numbers) {
  const float length = std::sqrt(similarity(numbers, numbers));
  for (auto& number : numbers) number /= length;
  return numbers;
}

inline Embedding person(unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  Embedding numbers{};
  for (auto& number : numbers) number = normal(random);
  return of_length_one(numbers);
}

// Somebody, or another picture of them, whose similarity is exactly this.
inline Embedding like(const Embedding& whom, float alike, unsigned seed) {
  auto other = person(seed);
  const float along = similarity(whom, other);
  for (std::size_t i = 0; i < other.size(); ++i) other[i] -= along * whom[i];  // at right angles now
  other = of_length_one(other);
  for (std::size_t i = 0; i < other.size(); ++i)
    other[i] = alike * whom[i] + std::sqrt(1 - alike * alike) * other[i];
  return other;
}

inline vision::FaceSample sample_of(const Embedding& face, std::uint32_t track = 1, float live = 1) {
  return {.track = track, .quality = 1, .live = live, .embedding = face};
}

}  // namespace yimen::faces
