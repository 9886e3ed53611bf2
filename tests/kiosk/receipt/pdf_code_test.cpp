// The code on paper, read as a scanner would: the PDF made into pixels, then decoded.
#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "kiosk/receipt/pdf.h"
#include "tests/kiosk/receipt/example.h"

namespace yimen::receipt {
namespace {

namespace fs = std::filesystem;

struct Grey {
  int width = 0;
  int height = 0;
  std::string pixels;
};

// "P5 WIDTH HEIGHT 255", one white space, then the bytes.
Grey read_pgm(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string kind;
  int most = 0;
  Grey grey;
  in >> kind >> grey.width >> grey.height >> most;
  in.get();
  grey.pixels.resize(static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height));
  in.read(grey.pixels.data(), static_cast<std::streamsize>(grey.pixels.size()));
  return grey;
}

std::string decode(const Grey& grey) {
  const auto* pixels = reinterpret_cast<const std::uint8_t*>(grey.pixels.data());
  const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
  const auto result = ZXing::ReadBarcode({pixels, grey.width, grey.height, ZXing::ImageFormat::Lum}, hints);
  return ZXing::TextUtfEncoding::ToUtf8(result.text());
}

class PdfCodeTest : public testing::TestWithParam<std::tuple<Page, Language>> {
 protected:
  PdfCodeTest() : stem_(fs::path(testing::TempDir()) / ("receipt-code-" + std::to_string(::getpid()))) {}
  ~PdfCodeTest() override {
    fs::remove(stem_.string() + ".pdf");
    fs::remove(stem_.string() + ".pgm");
  }
  fs::path stem_;
};

TEST_P(PdfCodeTest, NamesTheRequestAtTheResolutionOfAReceiptPrinter) {
  const auto [page, language] = GetParam();
  const auto pdf = write_pdf(make(example_facts(), language, as_it_is), page, debian_fonts());
  ASSERT_TRUE(pdf);
  std::ofstream(stem_.string() + ".pdf", std::ios::binary) << as_text(*pdf);
  const auto command = "pdftoppm -q -gray -singlefile -r 203 " + stem_.string() + ".pdf " + stem_.string();
  ASSERT_EQ(std::system(command.c_str()), 0) << "is poppler-utils installed?";
  EXPECT_EQ(decode(read_pgm(stem_.string() + ".pgm")), "YMR1:YM-261121-7K3Q-9F2X:7K3Q9F2XABCD");
}

INSTANTIATE_TEST_SUITE_P(Papers, PdfCodeTest,
                         testing::Combine(testing::Values(Page::roll_80mm, Page::a5),
                                          testing::Values(Language::zh, Language::en)));

}  // namespace
}  // namespace yimen::receipt
