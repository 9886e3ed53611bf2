// Whether the face before the camera is the one that a template was made of, and no picture of it.
//
// Purpose: one to one. It needs samples that match on average, the gesture that was asked for, and a match
//   after it, all of one face seen without a break: where the track changes, everything starts anew.
// Threads: one.
// Privacy: the template is overwritten with the Verification.
#pragma once

#include <cstdint>
#include <vector>

#include "kiosk/common/random.h"
#include "kiosk/faces/policy.h"
#include "kiosk/faces/template.h"
#include "kiosk/vision/face_sample.h"
#include "kiosk/vision/hint.h"

namespace yimen::faces {

class Verification {
 public:
  enum class State { looking, matched, failed };

  Verification(const Policy& policy, const Template& kept, vision::Gesture asked);

  State add(const vision::FaceSample& sample);
  State saw(vision::Gesture gesture, std::uint32_t track);
  State state() const { return state_; }

 private:
  void follow(std::uint32_t track);
  bool alike() const;
  bool may_be_a_picture() const;
  State look_again();
  void decide();

  Policy policy_;
  Template kept_;
  vision::Gesture asked_;
  State state_ = State::looking;
  std::uint32_t track_ = 0;
  std::vector<float> similarities_;  // of this track's samples
  std::vector<float> live_;
  bool gestured_ = false;
  int since_gesture_ = 0;      // samples
  int unlike_ = 0;             // samples since it last was alike
  bool looked_again_ = false;  // for the sake of the hint that it may be a picture
  int faces_ = 0;              // tracks so far
};

// Not known beforehand to who would show a film.
vision::Gesture pick_gesture(Random& random);

}  // namespace yimen::faces
