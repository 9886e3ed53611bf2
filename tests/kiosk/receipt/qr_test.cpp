#include "kiosk/receipt/qr.h"

#include <gtest/gtest.h>

namespace yimen::receipt {
namespace {

// The corner marks without which no reader finds a code: a 7x7 ring around a 3x3 block.
bool finder_at(const QrMatrix& qr, int left, int top) {
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 7; ++x) {
      const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
      if (qr.dark(left + x, top + y) != (ring != 2)) return false;
    }
  return true;
}

TEST(Qr, HasItsThreeCornerMarks) {
  const auto qr = make_qr("YMR1:YM-261121-7K3Q-9F2X:7K3Q9F2XABCD");
  ASSERT_EQ(qr.size, 25) << "version 2: small on a narrow roll";
  ASSERT_EQ(qr.modules.size(), 625U);
  EXPECT_TRUE(finder_at(qr, 0, 0));
  EXPECT_TRUE(finder_at(qr, qr.size - 7, 0));
  EXPECT_TRUE(finder_at(qr, 0, qr.size - 7));
  EXPECT_FALSE(finder_at(qr, qr.size - 7, qr.size - 7));
}

TEST(Qr, GrowsWithRobustness) {
  const std::string text(150, 'x');
  EXPECT_LT(make_qr(text, QrRobustness::low).size, make_qr(text, QrRobustness::quarter).size);
}

TEST(Qr, IsEmptyWhereNoCodeCanBeMade) {
  EXPECT_EQ(make_qr("").size, 0);
  EXPECT_EQ(make_qr(std::string(5000, 'x')).size, 0);
}

}  // namespace
}  // namespace yimen::receipt
