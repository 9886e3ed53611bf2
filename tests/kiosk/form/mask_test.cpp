// What a second person in front of the screen learns: nothing that tells who it is or where they live.
#include "kiosk/form/mask.h"

#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

struct Masked {
  const char* text;
  const char* masked;
};

TEST(Mask, LeavesOfANumberItsEnds) {
  EXPECT_EQ(masked_id_number("11010519491231002X"), "1101**********002X");
  EXPECT_EQ(masked_id_number("1101051949123100"), "****************") << "of an unknown shape: nothing";
  EXPECT_EQ(masked_id_number(""), "");
  EXPECT_EQ(masked_mobile("13800138000"), "138****8000");
  EXPECT_EQ(masked_mobile("1380013"), "*******");
}

TEST(Mask, OfANumberThatIsTypedLeavesTheLastDigitUntilTheNext) {
  const std::string number = "11010519491231002X";
  constexpr Masked kTyped[] = {{"1101", "1101"},
                               {"11010", "11010"},
                               {"110105", "1101*5"},
                               {"1101051", "1101**1"},
                               {"11010519491231002", "1101************2"},
                               {"11010519491231002X", "1101**********002X"}};
  for (const auto& [typed, masked] : kTyped) EXPECT_EQ(masked_while_typed(typed), masked);
}

TEST(Mask, OfAnAddressEndsWithTheStreet) {
  constexpr Masked kPlaces[] = {{"春光路88弄6号502室", "春光路****"},
                                {"中山一路 12 号", "中山一路****"},
                                {"人民大道200号", "人民大道****"},
                                {"和平里3号楼2单元", "和平里****"},
                                {"长安街", "长安街****"},
                                {"向阳花园3栋401", "向阳花园****"},
                                {"路口左边第二家", "****"},
                                {"村口小卖部旁边", "****"},
                                {"88 Chunguang Road", "****"},
                                {"6弄春光路口", "****"},
                                {"", "****"},
                                {"\xFF\xFE", "****"}};
  for (const auto& [address, masked] : kPlaces) EXPECT_EQ(masked_place(address), masked) << address;
}

TEST(Mask, LeavesOfEachKindWhatItsOwnerRecognises) {
  EXPECT_EQ(masked(field_of(FieldType::name), {"张建华", {}}), "张*华");
  EXPECT_EQ(masked(field_of(FieldType::money), {"1,200.5", {}}), "****元");
  EXPECT_EQ(masked(field_of(FieldType::date), {"19400501", {}}), "1940年**月**日");
  EXPECT_EQ(masked(field_of(FieldType::date), {"1940-05-01", {}}, Language::en), "** 1940");
  EXPECT_EQ(masked(field_of(FieldType::date), {"2026-02-30", {}}), "****");
  EXPECT_EQ(masked(field_of(FieldType::text), {"听力不好", {}}), "写了4个字");
  EXPECT_EQ(masked(field_of(FieldType::text), {"听力不好", {}}, Language::en), "4 characters");
  Field address = field_of(FieldType::address);
  address.options = kCommunities;
  EXPECT_EQ(masked(address, {"幸福路12号", {"heping"}}), "和平社区 幸福路****");
}

TEST(Mask, IsOnlyForWhatIsPersonal) {
  Field field = field_of(FieldType::text);
  field.personal = false;
  EXPECT_EQ(masked(field, {"路灯坏了", {}}), "路灯坏了");
}

}  // namespace
}  // namespace yimen::form
