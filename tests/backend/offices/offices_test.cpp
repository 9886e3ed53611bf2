#include "backend/offices/offices.h"

#include <gtest/gtest.h>

namespace yimen::backend {
namespace {

Offices example() { return Offices::parse(Offices::example()).value(); }

TEST(OfficesTest, TheHomeDistrictsOfficeIsInCharge) {
  EXPECT_EQ(example().of_area("330106").id, "xihu");
  EXPECT_EQ(example().of_area("330105").id, "gongshu");
}

TEST(OfficesTest, TheLongestPrefixDecides) {
  EXPECT_EQ(example().of_area("330106004").id, "xihu") << "a street of the district";
  EXPECT_EQ(example().of_area("330110").id, "city") << "a district without an office of its own";
}

TEST(OfficesTest, WhatIsUnknownGoesToTheDefaultOffice) {
  const auto offices = Offices::parse(R"({"format":1,"default":"b","offices":[
    {"id":"a","name":{"zh":"甲","en":"A"},"areas":["33"]},
    {"id":"b","name":{"zh":"乙","en":"B"},"areas":[]}]})")
                           .value();
  for (const char* area : {"", "3", "110101", "x", "三三", "999999999999999999999"})
    EXPECT_EQ(offices.of_area(area).id, "b") << area;
  EXPECT_EQ(offices.of_area("33").id, "a");
}

TEST(OfficesTest, KnowsThemById) {
  EXPECT_EQ(example().find("xihu")->name.zh, "西湖区政务服务中心");
  EXPECT_EQ(example().find("none"), nullptr);
  EXPECT_EQ(example().name_of("closed").zh, "closed") << "an office that is no longer in the file";
}

TEST(OfficesTest, WhatIsWrongIsSaid) {
  const std::string good = R"({"id":"a","name":{"zh":"甲","en":"A"},"areas":["33"]})";
  const auto with = [](const std::string& offices, const std::string& usual = "\"a\"") {
    return R"({"format":1,"default":)" + usual + R"(,"offices":[)" + offices + "]}";
  };
  ASSERT_TRUE(Offices::parse(with(good)));
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"", "format"},
      {"{}", "format"},
      {R"({"format":1})", "offices"},
      {with(""), "default office a"},
      {with(good, "\"b\""), "default office b"},
      {with(good, "1"), "default"},
      {with("1"), "office 1"},
      {with(R"({"id":"","name":{"zh":"甲","en":"A"},"areas":[]})"), "\"id\""},
      {with(R"({"id":"A B","name":{"zh":"甲","en":"A"},"areas":[]})"), "a-z"},
      {with(R"({"id":"a","name":"甲","areas":[]})"), "\"zh\""},
      {with(R"({"id":"a","name":{"zh":"甲"},"areas":[]})"), "\"en\""},
      {with(R"({"id":"a","name":{"zh":"甲","en":"A"}})"), "areas"},
      {with(R"({"id":"a","name":{"zh":"甲","en":"A"},"areas":[330106]})"), "330106"},
      {with(R"({"id":"a","name":{"zh":"甲","en":"A"},"areas":["3"]})"), "no area code"},
      {with(good + "," + good), "office a stands twice"},
      {with(good + R"(,{"id":"b","name":{"zh":"乙","en":"B"},"areas":["33"]})"), "area 33"}};
  for (const auto& [text, place] : wrong) {
    const auto parsed = Offices::parse(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error().fault, &kBadOffices);
    EXPECT_NE(parsed.error().detail.find(place), std::string::npos) << text << ": " << parsed.error().detail;
  }
}

}  // namespace
}  // namespace yimen::backend
