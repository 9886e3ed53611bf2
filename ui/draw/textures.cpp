#include "ui/draw/textures.h"

#include <imgui.h>

#include "ui/draw/picture.h"

namespace yimen::draw {
namespace {

Box box_of(const ImTextureRect& rect) { return {rect.x, rect.y, rect.x + rect.w, rect.y + rect.h}; }

Texture view_of(const Picture& picture) {
  Texture view;
  view.key = &picture;
  view.size = picture.size();
  view.pixels = picture.row(0);
  view.version = picture.version();
  return view;
}

// The context's atlas has one byte a pixel (Context sets it so).
Texture view_of(const ImTextureData& data) {
  Texture view;
  view.key = &data;
  view.size = {data.Width, data.Height};
  view.alphas = data.Pixels;
  view.version = static_cast<std::uint64_t>(data.UniqueID);
  for (const ImTextureRect& rect : data.Updates) view.changed.push_back(box_of(rect));
  return view;
}

}  // namespace

bool Textures::update(ImDrawData& data) {
  views_.clear();
  bool changed = false;
  if (data.Textures == nullptr) return false;
  for (ImTextureData* texture : *data.Textures) changed |= answer(*texture);
  return changed;
}

// Pixels are read where the toolkit keeps them, so there is nothing to upload and nothing to free.
bool Textures::answer(ImTextureData& data) {
  const ImTextureStatus asked = data.Status;
  if (asked == ImTextureStatus_WantDestroy) {
    data.SetTexID(ImTextureID_Invalid);
    data.SetStatus(ImTextureStatus_Destroyed);
    return false;
  }
  if (asked == ImTextureStatus_Destroyed) return false;
  views_.push_back(view_of(data));
  if (asked == ImTextureStatus_OK) {
    views_.back().changed.clear();  // shown by an earlier frame
    return false;
  }
  data.SetTexID(static_cast<ImTextureID>(data.UniqueID) + 1);
  data.SetStatus(ImTextureStatus_OK);
  return true;
}

const Texture* Textures::find(const ImTextureRef& reference) {
  const void* key = reference._TexData;
  const auto* picture = key != nullptr ? nullptr : reinterpret_cast<const Picture*>(reference._TexID);
  if (picture != nullptr) key = picture;
  for (const Texture& view : views_) {
    if (view.key == key) return &view;
  }
  if (picture == nullptr || picture->empty()) return nullptr;
  return &views_.emplace_back(view_of(*picture));
}

}  // namespace yimen::draw
