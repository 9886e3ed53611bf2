// Which of the faces in the picture is looked at, and whether it is still the same one.
//
// Purpose: the nearest and most centred one is taken, and kept from frame to frame as long as its box
// overlaps
//   the last one. It is another face, with another track, where somebody else is much nearer, where it was
//   gone for a moment, or where the embedding says so.
// Threads: one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/vision/embedding.h"
#include "kiosk/vision/face/geometry.h"

namespace yimen::vision::face {

// How much a face is the one meant: its size in pixels, less where it is off the picture's middle.
float prominence(const Box& face, int width, int height);
// The place of the most prominent one; there is at least one.
std::size_t most_prominent(const std::vector<Box>& faces, int width, int height);

class Tracker {
 public:
  struct Followed {
    Box box;
    bool several;  // another one is nearly as near
    bool moved;    // too fast to be sharp
  };
  // Nothing where there is no face to follow.
  std::optional<Followed> follow(const std::vector<Box>& faces, int width, int height);
  // How the face followed looks. True where it is somebody else than before.
  bool recognise(const Embedding& embedding);
  std::uint32_t track() const { return track_; }
  void reset();

 private:
  void start_new();
  std::size_t choose(const std::vector<Box>& faces, int width, int height) const;

  std::uint32_t track_ = 0;
  std::optional<Box> last_;
  std::optional<Embedding> looks_;
  int frames_lost_ = 0;
};

}  // namespace yimen::vision::face
