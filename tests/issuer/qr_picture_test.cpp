#include "issuer/qr_picture.h"

#include <gtest/gtest.h>

namespace yimen::issuer {
namespace {

std::uint32_t big_endian(const Bytes& bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes.at(at) << 24 | bytes.at(at + 1) << 16 | bytes.at(at + 2) << 8 |
                                    bytes.at(at + 3));
}

TEST(QrPicture, HasEightPixelsAModuleAndAQuietZone) {
  const auto picture = qr_picture("EC1:" + std::string(200, 'A'));
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->modules, 49);
  EXPECT_EQ(big_endian(picture->png, 16), (49u + 8) * 8) << "a PNG's width";
  EXPECT_EQ(big_endian(picture->png, 20), (49u + 8) * 8);
}

TEST(QrPicture, GivesUpErrorCorrectionBeforeReadability) {
  EXPECT_EQ(qr_picture(std::string(262, 'A'))->modules, 53);
  EXPECT_LE(qr_picture(std::string(263, 'A'))->modules, 53);
  EXPECT_LE(qr_picture(std::string(335, 'A'))->modules, 53);
  EXPECT_FALSE(qr_picture(std::string(336, 'A')));
}

}  // namespace
}  // namespace yimen::issuer
