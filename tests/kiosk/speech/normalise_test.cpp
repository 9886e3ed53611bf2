#include "kiosk/speech/normalise.h"

#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/speech/numbers.h"
#include "kiosk/speech/spans.h"
#include "tests/kiosk/speech/table.h"

namespace yimen::speech {
namespace {

Language language_of(const std::string& name) {
  return name == "en" ? Language::en : name == "zh_hant" ? Language::zh_hant : Language::zh;
}

// "\n" in the table is a new line.
std::string unescaped(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

TEST(Speakable, IsWhatTheTableSays) {
  const auto rows = read_table(CASES);
  EXPECT_GE(rows.size(), 150U);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    EXPECT_EQ(speakable(unescaped(row[1]), language_of(row[0])), row[2]) << row[1];
  }
}

// What is spoken already is not changed by saying it again.
TEST(Speakable, OfSpokenChineseIsTheSame) {
  for (const auto& row : read_table(CASES)) {
    if (row[0] != "zh") continue;
    const auto once = speakable(unescaped(row[1]), Language::zh);
    if (once.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos) {
      EXPECT_EQ(speakable(once, Language::zh), once);
    }
  }
}

TEST(Speakable, HasNoDigitsLeftInMandarin) {
  for (const auto& row : read_table(CASES)) {
    if (row[0] == "en") continue;
    EXPECT_EQ(speakable(row[1], Language::zh).find_first_of("0123456789"), std::string::npos) << row[1];
  }
}

TEST(Speakable, DropsWhatIsNoUtf8) { EXPECT_EQ(speakable("\xff\xfe您\xc0好\x80", Language::zh), "您好"); }

TEST(Numbers, GoUpToSixteenDigits) {
  EXPECT_EQ(cardinal("1000000000000000"), "一千万亿");
  EXPECT_EQ(cardinal("10000000000000000"), "一零零零零零零零零零零零零零零零零");
  EXPECT_EQ(cardinal("120000030"), "一亿二千万零三十");
  EXPECT_EQ(cardinal("000"), "零");
}

TEST(Spans, TellVoicesApart) {
  const auto parts = spans("连上WiFi，再看ئۇيغۇرچە。");
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_EQ(parts[0].text, "连上");
  EXPECT_EQ(parts[1].tongue, Tongue::english);
  EXPECT_EQ(parts[1].text, "WiFi，");
  EXPECT_EQ(parts[2].text, "再看");
  EXPECT_EQ(parts[3].tongue, Tongue::uyghur);
}

TEST(Spans, LeaveOutWhatNoVoiceSays) {
  EXPECT_TRUE(spans("བོད་ཡིག").empty());
  EXPECT_TRUE(spans("，。！").empty());
  const auto parts = spans("藏文བོད་ཡིག好");
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[1].text, "好");
}

}  // namespace
}  // namespace yimen::speech
