// The few numbers that decide about a face, with what they are worth: docs/faces.md has the error rates.
// Threads: plain values.
#pragma once

namespace yimen::faces {

struct Policy {
  float threshold = 0.45F;        // of similarity: the same person from here on
  int enrol_samples = 5;          // averaged into a template
  int enrol_every = 3;            // of the samples one is taken, so that they are not five of one moment
  int verify_samples = 5;         // whose mean similarity decides
  int samples_after_gesture = 2;  // that match: who made the gesture is still who was compared
  int give_up_after = 40;         // samples in a row without a match
  float least_quality = 0.35F;    // below, a sample is not compared
  float enrol_quality = 0.55F;    // below, a sample is not enrolled; a covered face has 0.5
  float least_live = 0.2F;        // a hint: below, five more samples are asked for, once
};

}  // namespace yimen::faces
