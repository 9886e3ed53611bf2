#include "ui/draw/picture.h"

#include <string.h>  // explicit_bzero

#include <algorithm>

namespace yimen::draw {

// Where in the three bytes of a pixel each colour is.
struct Picture::Order {
  std::size_t r, g, b;
};

Picture::~Picture() { erase(); }

void Picture::erase() {
  if (!pixels_.empty()) explicit_bzero(pixels_.data(), pixels_.size() * sizeof(Pixel));
}

void Picture::resize(Size size) {
  erase();
  size_ = size;
  pixels_.resize(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h));
  clear();
}

void Picture::clear() {
  std::fill(pixels_.begin(), pixels_.end(), opaque_pixel({}));
  ++version_;
}

bool Picture::set_bgr(std::span<const std::uint8_t> bytes, std::size_t stride) {
  return set(bytes, stride, {2, 1, 0});
}

bool Picture::set_rgb(std::span<const std::uint8_t> bytes, std::size_t stride) {
  return set(bytes, stride, {0, 1, 2});
}

bool Picture::set(std::span<const std::uint8_t> bytes, std::size_t stride, Order order) {
  const auto width = static_cast<std::size_t>(size_.w);
  const auto height = static_cast<std::size_t>(size_.h);
  if (empty() || stride < width * 3 || bytes.size() < stride * (height - 1) + width * 3) return false;
  Pixel* to = pixels_.data();
  for (std::size_t y = 0; y < height; ++y) {
    const std::uint8_t* from = bytes.data() + y * stride;
    for (std::size_t x = 0; x < width; ++x, from += 3) {
      *to++ = opaque_pixel({from[order.r], from[order.g], from[order.b]});
    }
  }
  ++version_;
  return true;
}

void Picture::set_canvas(const Canvas& canvas) {
  if (canvas.size() != size_) resize(canvas.size());
  Pixel* to = pixels_.data();
  for (int y = 0; y < size_.h; ++y) to = std::copy_n(canvas.row(y), size_.w, to);
  ++version_;
}

}  // namespace yimen::draw
