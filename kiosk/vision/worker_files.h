// Where a worker finds what it shares with the terminal.
#pragma once

namespace yimen::vision {

inline constexpr int kSocketFile = 3;
inline constexpr int kFramesFile = 4;

}  // namespace yimen::vision
