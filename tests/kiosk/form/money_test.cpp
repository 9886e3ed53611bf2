#include "kiosk/form/money.h"

#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

TEST(Money, TakesWhatIsRightAndSaysWhatIsWrong) {
  expect_typed(field_of(FieldType::money), {
                                               {"1200", "1200"},
                                               {"1200.5", "1200.50"},
                                               {"1200.05", "1200.05"},
                                               {"1,200.50", "1200.50"},
                                               {"1,234,567", "1234567"},
                                               {"\u00A51200", "1200"},
                                               {"\uFFE5 1200 元", "1200"},
                                               {"1200元整", "1200"},
                                               {"\uFF11\uFF12\uFF10\uFF10\uFF0E\uFF15", "1200.50"},
                                               {"12。5", "12.50"},
                                               {"007", "7"},
                                               {"0", "0"},
                                               {"0.01", "0.01"},
                                               {"5.", "5"},
                                               {"999999999.99", "999999999.99"},
                                               {"1000000000", nullptr, "用数字写"},
                                               {"99999999999999999999999", nullptr, "用数字写"},
                                               {"1.234", nullptr, "小数点后最多两位"},
                                               {"-5", nullptr, "用数字写"},
                                               {"1,2", nullptr, "用数字写"},
                                               {",200", nullptr, "用数字写"},
                                               {"1.2.3", nullptr, "用数字写"},
                                               {".5", nullptr, "用数字写"},
                                               {"1e3", nullptr, "用数字写"},
                                               {"0x10", nullptr, "用数字写"},
                                               {"NaN", nullptr, "用数字写"},
                                               {"一千二", nullptr, "用数字写"},
                                               {"元", nullptr, "用数字写"},
                                               {"", nullptr, "请填写"},
                                           });
}

TEST(Money, StaysWithinItsLimits) {
  catalogue::Limits limits;
  limits.min_fen = 100;
  limits.max_fen = 500'050;
  const Field field = field_of(FieldType::money, limits);
  EXPECT_FALSE(check(field, {"1", {}}, kToday));
  EXPECT_FALSE(check(field, {"5000.50", {}}, kToday));
  EXPECT_NE(check(field, {"0.99", {}}, kToday)->zh.find("至少是1元"), std::string::npos);
  EXPECT_NE(check(field, {"5000.51", {}}, kToday)->zh.find("最多是5000.50元"), std::string::npos);
}

TEST(Money, IsWholeFen) {
  EXPECT_EQ(fen_of("0.29"), 29);  // 28.999999999999996 in floating point
  EXPECT_EQ(fen_of("1,200.5"), 120'050);
  EXPECT_EQ(yuan(120'050), "1200.50");
  EXPECT_EQ(yuan(7), "0.07");
}

TEST(Money, IsShownWithItsUnit) {
  EXPECT_EQ(shown(field_of(FieldType::money), {"1,200.5", {}}), "1200.50元");
  EXPECT_EQ(shown(field_of(FieldType::money), {"1200", {}}, Language::en), "1200 yuan");
}

}  // namespace
}  // namespace yimen::form
