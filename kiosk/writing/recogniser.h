// Reads one handwritten Chinese character from its strokes.
//
// Purpose: after every stroke the citizen sees the characters it could be, the likeliest first. Neither the
// order nor the direction of strokes matters, nor where in the field or how large they are: only where ink
// is. What is written is neither learned nor kept. Files: `handwriting.model`, trained when the terminal is
// built (kiosk/writing/train); it is mapped, not read. Threads: immutable once loaded; best() may be called
// from any thread. Ownership: the caller owns it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kiosk/common/pen.h"
#include "kiosk/common/result.h"

namespace yimen::writing {

// In any unit; y grows downwards, as on the screen.
using Point = PenPoint;
using Stroke = PenStroke;

class Recogniser {
 public:
  // kWritingMissing where there is no such file, kWritingDamaged where it is not whole or of another version.
  static Result<std::unique_ptr<Recogniser>> load(const std::filesystem::path& file);
  ~Recogniser();

  // At most `count` different characters (UTF-8), likeliest first; none where nothing readable is drawn. Any
  // strokes will do, absurd ones too, and the same strokes always give the same characters.
  std::vector<std::string> best(std::span<const Stroke> strokes, std::size_t count) const;

  // Whether it could ever offer this character.
  bool knows(const std::string& character) const;

 private:
  struct Model;
  explicit Recogniser(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace yimen::writing
