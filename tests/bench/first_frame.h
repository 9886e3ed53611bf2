// How long it takes from the first sharp frame that shows an elder code until the terminal knows whose it is.
//
// The real worker, in a thread, with a camera of 30 pictures a second; the packet it sends; the real check of
// the signature. Codes of three sizes, turned and tilted a little; each is shown after some frames of an
// empty room.
#pragma once

#include <string>
#include <vector>

namespace yimen::bench {

// Milliseconds, one for each time; 5000 where a code was not read at all.
std::vector<double> time_first_frames(const std::string& models, unsigned seed, int times);

}  // namespace yimen::bench
