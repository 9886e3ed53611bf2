// Its header asks for this name before text() gives UTF-8.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include "kiosk/vision/code_reader.h"

namespace yimen::vision {
namespace {

// Measured on photographs: downscaling by 2, and from small pictures on, finds the most codes.
ZXing::DecodeHints hints() {
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setTryHarder(true);
  hints.setTryRotate(true);
  hints.setTryDownscale(true);
  hints.setDownscaleFactor(2);
  hints.setDownscaleThreshold(200);
  hints.setMaxNumberOfSymbols(2);  // one more than there may be
  return hints;
}

class ZxingReader : public CodeReader {
 public:
  std::vector<std::string> read(const Grey& picture) override {
    std::vector<std::string> texts;
    if (picture.width < 1 || picture.height < 1) return texts;
    const ZXing::ImageView view(picture.pixels.data(), picture.width, picture.height,
                                ZXing::ImageFormat::Lum);
    for (const auto& result : ZXing::ReadBarcodes(view, hints_)) {
      if (result.isValid()) texts.push_back(result.text());
    }
    return texts;
  }

 private:
  ZXing::DecodeHints hints_ = hints();
};

}  // namespace

std::unique_ptr<CodeReader> make_zxing_reader() { return std::make_unique<ZxingReader>(); }

}  // namespace yimen::vision
