#include "kiosk/common/ids.h"

#include <gtest/gtest.h>

#include <set>

namespace yimen {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const WallTime kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(13)};

std::vector<std::string> some_numbers(int count) {
  SeededRandom random(3);
  std::vector<std::string> numbers;
  for (int i = 0; i < count; ++i) numbers.push_back(receipt_number(random, kNow));
  return numbers;
}

TEST(RandomId, Has32HexDigitsAndDiffers) {
  SeededRandom random(1);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string id = random_id(random);
    EXPECT_EQ(id.size(), 32U);
    EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
    seen.insert(id);
  }
  EXPECT_EQ(seen.size(), 1000U);
}

TEST(ReceiptNumber, BeginsWithTheDateInChina) {
  SeededRandom random(1);
  EXPECT_EQ(receipt_number(random, kNow).substr(0, 10), "YM-261121-");
  EXPECT_EQ(receipt_number(random, kNow + std::chrono::hours(3)).substr(0, 10), "YM-261122-");
}

TEST(ReceiptNumber, IsAccepted) {
  for (const auto& number : some_numbers(500)) EXPECT_TRUE(is_receipt_number(number)) << number;
}

TEST(ReceiptNumber, HasNoLettersToMistake) {
  for (const auto& number : some_numbers(500)) {
    EXPECT_EQ(number.size(), 19U);
    EXPECT_EQ(number.substr(3).find_first_of("ILOU"), std::string::npos) << number;
  }
}

TEST(ReceiptNumber, EverySingleWrongCharacterShows) {
  for (const auto& number : some_numbers(40)) {
    for (std::size_t i = 0; i < number.size(); ++i) {
      for (const char other : std::string(kAlphabet) + "-OILU ab") {
        std::string wrong = number;
        wrong[i] = other;
        EXPECT_EQ(is_receipt_number(wrong), wrong == number) << wrong;
      }
    }
  }
}

// Weights of neighbours differ by 2, so a swap passes only where the two differ by 16.
TEST(ReceiptNumber, MostSwapsOfNeighboursShow) {
  int swaps = 0;
  int missed = 0;
  for (const auto& number : some_numbers(200)) {
    for (std::size_t i = 3; i + 1 < number.size(); ++i) {
      std::string wrong = number;
      std::swap(wrong[i], wrong[i + 1]);
      if (wrong == number) continue;
      ++swaps;
      missed += is_receipt_number(wrong) ? 1 : 0;
    }
  }
  EXPECT_LT(missed * 20, swaps);
}

TEST(ReceiptNumber, RefusesOtherShapes) {
  const std::string good = some_numbers(1).front();
  const std::string without_dashes = good.substr(0, 2) + good.substr(3, 6) + good.substr(10);
  for (const std::string& text :
       {std::string(), std::string("YM"), good.substr(1), good + " ", without_dashes, std::string(19, '-'),
        std::string(19, '\0'), std::string("YM-二六一一二一")}) {
    EXPECT_FALSE(is_receipt_number(text)) << text;
  }
}

// Computed elsewhere, so that the backend's other implementations agree.
TEST(ReceiptCheck, IsTheBeginningOfAHash) {
  EXPECT_EQ(receipt_check("00112233445566778899aabbccddeeff"), "8RJNFGZBH5JH");
  EXPECT_NE(receipt_check("00112233445566778899aabbccddeefe"), "8RJNFGZBH5JH");
}

TEST(ReceiptCode, ComesBackAsItWasPrinted) {
  for (const auto& number : some_numbers(20)) {
    const ReceiptCode code{number, receipt_check(number)};
    EXPECT_EQ(parse_receipt_code(receipt_code(code)), code);
  }
}

TEST(ReceiptCode, RefusesOtherTexts) {
  const std::string number = some_numbers(1).front();
  const std::string good = "YMR1:" + number + ":8RJNFGZBH5JH";
  ASSERT_TRUE(parse_receipt_code(good));
  for (const std::string& text : {std::string(), std::string("YMR1:"), number, "YMR2" + good.substr(4),
                                  good.substr(0, good.size() - 1), good + "0", good + "\n", "YMR1:" + number,
                                  "YMR1:" + number + ":8rjnfgzbh5jh", std::string("YMR1::8RJNFGZBH5JH")}) {
    EXPECT_FALSE(parse_receipt_code(text)) << text;
  }
}

}  // namespace
}  // namespace yimen
