// `yimen-vision --faces [--models DIR] [--] FILE...`: the most prominent face in picture files, for
// yimen-tool and tests.
//
// Purpose: prints FILE<TAB>NAME=VALUE NAME=VALUE..., a line each and in order:
//   faces      how many there are; nothing but ms=DETECTION follows where it is 0
//   side       of the face, in pixels
//   quality, live   0 to 1
//   eyes       the probability that the right and the left eye are open, or - where they are not seen
//   yaw        degrees, positive to the person's own left
//   nose       how far the nose is off the middle between the eyes, in distances between them
//   ms         of processor time, for detection, landmarks with eyes and light, embedding, liveness, pose
//   embedding  512 numbers of four bytes, in base64
// A file that is no picture has nothing behind the TAB; standard error says why. Pictures are opened and
// decoded in a sandboxed child only.
// Threads: one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace yimen::vision {

// The process's exit code: 1 where the models cannot be used.
int read_faces(const std::vector<std::string>& files, const std::filesystem::path& models);

}  // namespace yimen::vision
