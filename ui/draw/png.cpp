#include "ui/draw/png.h"

#include <png.h>

#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

#include "ui/draw/faults.h"

namespace yimen::draw {
namespace {

constexpr int kLongestSide = 16384;
constexpr std::size_t kChannels = 3;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File open_file(const std::filesystem::path& file, const char* mode) {
  return {std::fopen(file.c_str(), mode), &std::fclose};
}

std::vector<png_byte> rgb_of(const Canvas& canvas) {
  std::vector<png_byte> bytes;
  bytes.reserve(static_cast<std::size_t>(canvas.size().w) * static_cast<std::size_t>(canvas.size().h) *
                kChannels);
  for (int y = 0; y < canvas.size().h; ++y) {
    for (int x = 0; x < canvas.size().w; ++x) {
      const Colour c = canvas.at(x, y);
      bytes.insert(bytes.end(), {c.r, c.g, c.b});
    }
  }
  return bytes;
}

Canvas canvas_of(const std::vector<png_byte>& rgb, Size size) {
  Canvas canvas(size);
  const png_byte* from = rgb.data();
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x, from += kChannels)
      canvas.row(y)[x] = opaque_pixel({from[0], from[1], from[2]});
  }
  return canvas;
}

tl::unexpected<Error> unwritable(const std::filesystem::path& file) {
  return fail(kPictureUnwritable, file.string());
}

}  // namespace

Result<void> write_png(const Canvas& canvas, const std::filesystem::path& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.format = PNG_FORMAT_RGB;
  image.flags = PNG_IMAGE_FLAG_FAST;
  image.width = static_cast<png_uint_32>(canvas.size().w);
  image.height = static_cast<png_uint_32>(canvas.size().h);
  const std::vector<png_byte> bytes = rgb_of(canvas);
  const std::filesystem::path part = file.string() + ".part";
  File out = open_file(part, "wb");
  if (!out) return unwritable(file);
  const bool written = png_image_write_to_stdio(&image, out.get(), 0, bytes.data(), 0, nullptr) != 0;
  const bool closed = std::fclose(out.release()) == 0;
  std::error_code error;
  if (written && closed) std::filesystem::rename(part, file, error);
  if (written && closed && !error) return {};
  std::filesystem::remove(part, error);
  return unwritable(file);
}

Result<Canvas> read_png(const std::filesystem::path& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const auto unreadable = [&] {
    png_image_free(&image);
    return fail(kPictureUnreadable, file.string());
  };
  const File in = open_file(file, "rb");
  if (!in || png_image_begin_read_from_stdio(&image, in.get()) == 0) return unreadable();
  if (image.width > kLongestSide || image.height > kLongestSide) return unreadable();
  image.format = PNG_FORMAT_RGB;
  std::vector<png_byte> bytes(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return unreadable();
  return canvas_of(bytes, {static_cast<int>(image.width), static_cast<int>(image.height)});
}

}  // namespace yimen::draw
