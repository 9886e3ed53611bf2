// What is kept of a face: the mean of a few embeddings, the model that made them, and when.
// Threads: plain values and pure functions.
// Privacy: kept sealed only (kiosk/outbox); the bytes are as secret as the embedding.
#pragma once

#include <optional>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/faces/embedding.h"

namespace yimen::faces {

struct Template {
  Embedding mean;
  std::string model;
  WallTime at;
  int samples = 0;
};

Bytes to_bytes(const Template& kept);
// Nothing where the bytes are of another version, or are none of ours.
std::optional<Template> from_bytes(ByteView bytes);

// Faces change, and so do models: whether this one still says who it is.
bool usable(const Template& kept);

}  // namespace yimen::faces
