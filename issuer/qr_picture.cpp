#include "issuer/qr_picture.h"

#include <png.h>

#include "issuer/qr_code.h"

namespace yimen::issuer {
namespace {

constexpr int kPixelsPerModule = 8;

int side_of(const QrCode& code) { return (code.modules + 2 * kQuietZone) * kPixelsPerModule; }

Bytes draw(const QrCode& code) {
  const int side = side_of(code);
  Bytes pixels;
  pixels.reserve(static_cast<std::size_t>(side * side));
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const bool dark = code.is_dark(x / kPixelsPerModule - kQuietZone, y / kPixelsPerModule - kQuietZone);
      pixels.push_back(dark ? 0 : 255);
    }
  }
  return pixels;
}

Bytes png_of(const Bytes& pixels, int side) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = static_cast<png_uint_32>(side);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr);
  Bytes png(size);
  if (png_image_write_to_memory(&image, png.data(), &size, 0, pixels.data(), 0, nullptr) == 0) return {};
  png.resize(size);
  return png;
}

}  // namespace

Outcome<QrPicture> qr_picture(const std::string& text) {
  const auto code = qr_code(text);
  if (!code) return problem(code.error());
  auto png = png_of(draw(*code), side_of(*code));
  if (png.empty()) return problem("cannot make a PNG");
  return QrPicture{code->modules, std::move(png)};
}

}  // namespace yimen::issuer
