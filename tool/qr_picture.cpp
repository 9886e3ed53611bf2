#include "tool/qr_picture.h"

#include <png.h>
#include <qrencode.h>

#include <memory>

namespace yimen::tool {
namespace {

constexpr int kMostModules = 53;
constexpr int kPixelsPerModule = 8;
constexpr int kQuietZone = 4;

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encode(const std::string& text) {
  for (const auto level : {QR_ECLEVEL_M, QR_ECLEVEL_L}) {
    Code code(QRcode_encodeString(text.c_str(), 0, level, QR_MODE_8, 1), QRcode_free);
    if (code && code->width <= kMostModules) return code;
  }
  return Code(nullptr, QRcode_free);
}

bool is_dark(const QRcode& code, int x, int y) {
  if (x < 0 || y < 0 || x >= code.width || y >= code.width) return false;
  return (code.data[y * code.width + x] & 1) != 0;
}

Bytes draw(const QRcode& code) {
  const int side = (code.width + 2 * kQuietZone) * kPixelsPerModule;
  Bytes pixels;
  pixels.reserve(static_cast<std::size_t>(side * side));
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const bool dark = is_dark(code, x / kPixelsPerModule - kQuietZone, y / kPixelsPerModule - kQuietZone);
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
  const auto code = encode(text);
  if (!code)
    return problem(
        "this needs a QR code of more than 53 modules, which cameras read badly: is the name too long?");
  auto png = png_of(draw(*code), (code->width + 2 * kQuietZone) * kPixelsPerModule);
  if (png.empty()) return problem("cannot make a PNG");
  return QrPicture{code->width, std::move(png)};
}

}  // namespace yimen::tool
