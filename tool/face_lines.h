// What yimen-vision says of the faces in picture files.
// Threads: one.
// Privacy: an embedding overwrites itself; the lines it came in are overwritten here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/faces/embedding.h"
#include "tool/vision_program.h"

namespace yimen::tool {

struct FaceLine {
  bool is_picture = false;
  int faces = 0;
  double side = 0;  // pixels, of the most prominent face
  double quality = 0;
  double live = 0;
  std::vector<double> ms;  // detection, landmarks, embedding, liveness, pose
  std::optional<faces::Embedding> embedding;
};

// One for each file, in order.
Outcome<std::vector<FaceLine>> look_at_faces(const VisionProgram& vision,
                                             const std::vector<std::string>& files);

// FILE<TAB>NAME=VALUE NAME=VALUE...; what is not understood is left out.
FaceLine parse_face_line(const std::string& line);

}  // namespace yimen::tool
