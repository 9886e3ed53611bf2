// Whatever a camera sees, or a file holds: looked at by every engine, for a code and for what to say of it.
#include <opencv2/core.hpp>

#include "kiosk/vision/guidance.h"
#include "kiosk/vision/reading.h"
#include "kiosk/vision/still_picture.h"

namespace {

using namespace yimen;
using vision::Grey;

// The engines, of which WeChatQRCode is asked where its models are on this machine.
struct Engines {
  std::unique_ptr<vision::CodeReader> quick = vision::make_zxing_reader();
  vision::FirstLook first{*quick};
  vision::ThoroughLook thorough{YIMEN_MODELS};
};

// The bytes as pixels: a width, then the rows. Small, so that a thousand are looked at in a second.
Grey pixels_of(ByteView bytes) {
  if (bytes.size() < 2 || bytes.size() > 65536) return {};
  const int width = bytes[0] + 1;
  const auto pixels = bytes.subspan(1);
  const int height = static_cast<int>(pixels.size()) / width;
  const auto used = pixels.first(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  return {width, height, Bytes(used.begin(), used.end())};
}

void look(const Grey& picture) {
  static Engines engines;
  vision::measure(picture);
  if (engines.first.look(picture).nothing()) engines.thorough.look(picture);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cv::setNumThreads(1);
  const auto picture = vision::decode_grey(Bytes(data, data + size));
  look(picture ? *picture : pixels_of({data, size}));
  return 0;
}
