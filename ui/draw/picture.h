// A picture shown by a screen: the camera's preview, a scanned paper, a QR code.
//
// Purpose: holds pixels and gives the toolkit a handle for them. A new content is noticed by its version, so
// only what shows the picture is drawn again.
// Ownership: must outlive every frame that shows it.
// Threads: the UI thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ui/draw/canvas.h"
#include "ui/draw/geometry.h"

namespace yimen::draw {

class Picture {
 public:
  Picture() = default;
  explicit Picture(Size size) { resize(size); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  ~Picture();  // overwrites the pixels: they may show a person

  void resize(Size size);  // black afterwards
  Size size() const { return size_; }
  bool empty() const { return size_.empty(); }

  // Three bytes a pixel, rows `stride` bytes apart, all of size(). Too few bytes: nothing changes, false.
  bool set_bgr(std::span<const std::uint8_t> bytes, std::size_t stride);
  bool set_rgb(std::span<const std::uint8_t> bytes, std::size_t stride);
  void set_canvas(const Canvas& canvas);  // takes the size of the canvas
  void clear();                           // black

  // For ImDrawList::AddImage and ImGui::Image: an ImTextureID.
  std::uint64_t id() const { return reinterpret_cast<std::uintptr_t>(this); }
  std::uint64_t version() const { return version_; }
  const Pixel* row(int y) const {
    return pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.w);
  }

 private:
  struct Order;
  bool set(std::span<const std::uint8_t> bytes, std::size_t stride, Order order);
  void erase();

  Size size_;
  std::vector<Pixel> pixels_;
  std::uint64_t version_ = 1;
};

}  // namespace yimen::draw
