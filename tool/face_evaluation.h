// How well faces are told apart, on pictures outside the tree.
// Threads: one.
#pragma once

#include <iosfwd>

#include "tool/face_manifest.h"
#include "tool/vision_program.h"

namespace yimen::tool {

// Prints, a line each: NAME HITS of ALL RATE % (LOW to HIGH); then `roc` lines with threshold, false accepts
// and false rejects, the threshold of equal error, and the median milliseconds of each stage.
Outcome<void> evaluate_faces(const VisionProgram& vision, const std::vector<FacePicture>& pictures,
                             float threshold, std::ostream& out);
Outcome<void> evaluate_pairs(const VisionProgram& vision, const FacePairs& pairs, float threshold,
                             std::ostream& out);

}  // namespace yimen::tool
