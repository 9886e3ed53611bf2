// Camera frames of elder codes that are hard to read, each in one way: made up, the same for the same seed.
//
// Purpose: what photographs have too little of, at sizes that a terminal's camera sees. How hard one frame
// is, is drawn evenly from easy to worse than any engine manages: so nobody reads all, and engines can be
// compared. Threads: one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/vision/grey.h"

namespace yimen::bench {

struct CodeFrame {
  std::string trouble;  // blur, noise, dim, glare, tilt, motion
  std::string text;
  vision::Grey picture;  // 1280 x 720
};

// So many of each trouble and each of three sizes of a code: 3.2, 4.5 and 7 pixels a module.
void for_each_hard_frame(unsigned seed, int of_each, const std::function<void(const CodeFrame&)>& use);

// A frame that shows this text sharply, at one of those sizes, turned and tilted a little.
vision::Grey sharp_frame(unsigned seed, const std::string& text);

// Frames without a code: a room, each other one with a page of print or a checked shirt.
std::vector<vision::Grey> frames_without_code(unsigned seed, int count);

}  // namespace yimen::bench
