#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

const Field kField = field_of(FieldType::id_number);

TEST(IdNumber, TakesWhatIsRightAndSaysWhatIsWrong) {
  expect_typed(kField, {
                           {"11010519491231002X", "11010519491231002X"},
                           {"53010219200508011X", "53010219200508011X"},
                           {"11010519491231002x", "11010519491231002X"},
                           {" 110105 19491231 002X ", "11010519491231002X"},
                           {"110105-19491231-002X", "11010519491231002X"},
                           {"11010519491231\uFF10\uFF102\uFF38", "11010519491231002X"},
                           {"\uFF11\uFF11\uFF10\uFF11\uFF10\uFF1519491231002\uFF58", "11010519491231002X"},
                           {"810000199408230021", "810000199408230021"},  // residence permit, Hong Kong
                           {"820000199408230016", nullptr, "核对不上"},
                           {"530102192005080119", nullptr, "核对不上"},
                           {"110105194902300020", nullptr, "核对不上"},  // 30 February
                           {"110105491231002", nullptr, "15位的老身份证"},
                           {"1101051949123100", nullptr, "现在是16位"},
                           {"1101051949123100200", nullptr, "现在是19位"},
                           {"1101O519491231002X", nullptr, "前17位都是数字"},
                           {"X1010519491231002X", nullptr, "前17位都是数字"},
                           {"000000000000000000", nullptr, "前17位都是数字"},
                           {"11010519491231002\u0000X", nullptr, "现在是17位"},
                           {"'; DROP TABLE request; --", nullptr, "前17位都是数字"},
                           {"身份证在家里", nullptr, "前17位都是数字"},
                           {"", nullptr, "请填写“栏目”"},
                           {"   ", nullptr, "请填写“栏目”"},
                       });
}

TEST(IdNumber, TakesPermitsOfForeignersWhichBeginWithNine) {
  // Digits of GB 11643 with the check character computed here, by its definition.
  const std::string digits = "91115619800101001";
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) sum += kWeights[i] * (digits[i] - '0');
  const std::string number = digits + "10X98765432"[sum % 11];
  EXPECT_FALSE(check(kField, {number, {}}, kToday));
}

TEST(IdNumber, NoOneIsBornInTheFuture) {
  const Date before{std::chrono::year(1949), std::chrono::December, std::chrono::day(30)};
  EXPECT_TRUE(check(kField, {"11010519491231002X", {}}, before));
}

TEST(IdNumber, EveryWrongDigitIsFound) {
  const std::string right = "11010519491231002X";
  for (std::size_t i = 0; i < right.size() - 1; ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string number = right;
      number[i] = digit;
      EXPECT_EQ(birth_date(number).has_value(), digit == right[i]) << number;
    }
  }
}

TEST(IdNumber, HoldsTheBirthDate) {
  const Date born{std::chrono::year(1949), std::chrono::December, std::chrono::day(31)};
  EXPECT_EQ(birth_date("11010519491231002x"), born);
  EXPECT_EQ(birth_date("530102192005080119"), std::nullopt);
  EXPECT_EQ(birth_date(""), std::nullopt);
}

TEST(IdNumber, IsMaskedUnlessTheFieldIsNotPersonal) {
  EXPECT_EQ(masked(kField, {"11010519491231002x", {}}), "1101**********002X");
  Field open = kField;
  open.personal = false;
  EXPECT_EQ(masked(open, {"11010519491231002x", {}}), "11010519491231002X");
}

}  // namespace
}  // namespace yimen::form
