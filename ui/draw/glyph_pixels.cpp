#include "ui/draw/glyph_pixels.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace yimen::draw {
namespace {

void copy_rect(ImTextureData& texture, const ImTextureRect& rect, std::vector<std::uint8_t>& to) {
  const auto pixel = static_cast<std::size_t>(texture.BytesPerPixel);
  const std::size_t pitch = static_cast<std::size_t>(texture.Width) * pixel;
  for (std::size_t y = rect.y; y < std::size_t{rect.y} + rect.h; ++y) {
    const std::size_t at = y * pitch + rect.x * pixel;
    std::copy_n(texture.Pixels + at, rect.w * pixel, to.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace

void erase_unused_pixels(ImFontAtlas& atlas) {
  ImTextureData* texture = atlas.TexData;
  if (texture == nullptr || texture->Pixels == nullptr) return;
  std::vector<std::uint8_t> kept(static_cast<std::size_t>(texture->GetSizeInBytes()));
  for (const ImFontAtlasRectEntry& entry : atlas.Builder->RectsIndex) {
    if (entry.IsUsed) copy_rect(*texture, atlas.Builder->Rects[entry.TargetIndex], kept);
  }
  std::copy(kept.begin(), kept.end(), texture->Pixels);
}

}  // namespace yimen::draw
