// What can be drawn from: the toolkit's glyph atlas and our own pictures, seen the same way.
//
// Ownership: borrows; a Texture is good until the end of the frame it was found in.
// Threads: the UI thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "ui/draw/blend.h"
#include "ui/draw/box.h"

struct ImDrawData;
struct ImTextureData;
struct ImTextureRef;

namespace yimen::draw {

struct Texture {
  const void* key = nullptr;  // which object it views
  Size size;
  const Pixel* pixels = nullptr;         // opaque colours, or
  const std::uint8_t* alphas = nullptr;  // coverage only
  std::uint64_t version = 0;             // differs when the content may differ as a whole
  std::vector<Box> changed;              // parts written since the last frame

  Ink texel(int x, int y) const {
    const std::size_t at =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(size.w) + static_cast<std::size_t>(x);
    return pixels != nullptr ? pixels[at] : 0xFFFFFFU | (Ink{alphas[at]} << 24U);
  }
};

class Textures {
 public:
  // Views what `data` brings and answers its requests; call once a frame, before find().
  // True where the content of a texture has changed.
  bool update(ImDrawData& data);
  // Null where there is nothing to draw from.
  const Texture* find(const ImTextureRef& reference);

 private:
  bool answer(ImTextureData& data);

  std::deque<Texture> views_;
};

}  // namespace yimen::draw
