// A few good looks at one face, averaged into a template.
//
// Purpose: takes some of the samples that come from the camera. A face that changes midway starts anew.
// Threads: one.
// Privacy: what was gathered is overwritten when the Enrolment ends, however it ends.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/faces/policy.h"
#include "kiosk/faces/template.h"
#include "kiosk/vision/face_sample.h"

namespace yimen::faces {

class Enrolment {
 public:
  Enrolment(const Policy& policy, WallTime now) : policy_(policy), now_(now) {}

  struct Now {
    int taken;                     // of Policy::enrol_samples
    std::optional<Template> done;  // once; the samples after it are not looked at
  };
  Now add(const vision::FaceSample& sample);

 private:
  bool is_other(const vision::FaceSample& sample) const;
  Template average() const;
  int taken() const { return static_cast<int>(taken_.size()); }

  Policy policy_;
  WallTime now_;
  std::vector<Embedding> taken_;
  std::uint32_t track_ = 0;
  int seen_ = 0;  // good samples of this face
};

}  // namespace yimen::faces
