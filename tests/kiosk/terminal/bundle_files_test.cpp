#include "kiosk/terminal/bundle_files.h"

#include <gtest/gtest.h>

#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

constexpr WallTime kBundleTime{seconds{1795000000}};  // 2026-11-18

std::string key_of(char digit) { return std::string(64, digit); }

std::string key_entry(char digit, const char* more) {
  return R"({"key_id": "x", "public_key": ")" + key_of(digit) + R"(", )" + more + "}";
}

Result<std::string> key_id_in(const std::string& entries) {
  const auto sealer = sealer_from_json(R"({"format": 1, "keys": [)" + entries + "]}", kBundleTime);
  if (!sealer) return fail(sealer);
  return sealer->key_id();
}

std::string id_of(char digit) { return outbox::key_id_of(*from_hex(key_of(digit))); }

TEST(Notices, AreReadInBothLanguages) {
  const auto notices = notices_from_json(R"({"format": 1, "notices": [
    {"id": "a", "from": "2026-11-01T00:00:00Z", "until": "2026-11-30", "title": {"zh": "放假", "en": "Holiday"},
     "text": {"zh": "三天"}},
    {"id": "no title"}, 3]})");
  ASSERT_TRUE(notices);
  ASSERT_EQ(notices->size(), 1U) << "what is not a notice is left out";
  const auto& notice = notices->front();
  EXPECT_EQ(notice.title, (Text{"放假", "Holiday"}));
  EXPECT_EQ(notice.text, (Text{"三天", ""}));
  EXPECT_EQ(notice.from, "2026-11-01");
  EXPECT_EQ(notice.until, "2026-11-30");
}

TEST(Notices, OfAnotherFormatAreNone) {
  for (const auto* text : {"", "[]", R"({"format": 2, "notices": []})", R"({"format": 1, "notices": {}})"}) {
    const auto notices = notices_from_json(text);
    ASSERT_FALSE(notices) << text;
    EXPECT_EQ(notices.error().fault, &kBadBundle);
  }
}

TEST(SealKey, IsTheNewestInForce) {
  const auto old = key_entry('a', R"("from": "2026-01-01T00:00:00Z")");
  const auto current = key_entry('b', R"("from": "2026-11-01T00:00:00Z")");
  const auto coming = key_entry('c', R"("from": "2026-12-01T00:00:00Z")");
  EXPECT_EQ(key_id_in(coming + "," + current + "," + old), id_of('b'));
  const auto ended = key_entry('d', R"("from": "2026-11-02T00:00:00Z", "until": "2026-11-03T00:00:00Z")");
  EXPECT_EQ(key_id_in(ended + "," + current), id_of('b'));
}

TEST(SealKey, IsNoneWhereNoneIsInForce) {
  EXPECT_FALSE(key_id_in(""));
  EXPECT_FALSE(key_id_in(key_entry('c', R"("from": "2026-12-01T00:00:00Z")")));
  EXPECT_FALSE(key_id_in(R"({"public_key": "abc", "from": "2026-01-01T00:00:00Z"}, 7)"));
  EXPECT_FALSE(sealer_from_json("not json", kBundleTime));
}

}  // namespace
}  // namespace yimen::terminal
