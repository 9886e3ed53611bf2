// Lists of face pictures to evaluate with: which picture is whose, and what it is for.
// Threads: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tool/outcome.h"

namespace yimen::tool {

// kind: enrol, probe (somebody enrolled), unknown and lookalike (nobody enrolled), nonface, live, or anything
// that begins with "spoof".
struct FacePicture {
  std::string file;
  std::string identity;
  std::string kind;
};

// CSV with the head line file,identity,kind and no quotes; files are relative to it.
Outcome<std::vector<FacePicture>> read_face_manifest(const std::filesystem::path& csv);

// Two pictures, of one person or of two.
struct FacePair {
  std::size_t first, second;  // places in `files`
  bool same;
};
struct FacePairs {
  std::vector<std::string> files;
  std::vector<FacePair> pairs;
};

// The pairs.txt of Labeled Faces in the Wild, beside NAME/NAME_0001.jpg.
Outcome<FacePairs> read_lfw_pairs(const std::filesystem::path& folder);

}  // namespace yimen::tool
