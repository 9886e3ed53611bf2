#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

const Field kMobile = field_of(FieldType::mobile);

TEST(Mobile, TakesWhatIsRightAndSaysWhatIsWrong) {
  expect_typed(kMobile,
               {
                   {"13800138000", "13800138000"},
                   {"19912345678", "19912345678"},
                   {"138 0013 8000", "13800138000"},
                   {"138-0013-8000", "13800138000"},
                   {"\uFF11\uFF13\uFF18\uFF10\uFF10\uFF11\uFF13\uFF18\uFF10\uFF10\uFF10", "13800138000"},
                   {"+86 13800138000", "13800138000"},
                   {"008613800138000", "13800138000"},
                   {"8613800138000", "13800138000"},
                   {"12800138000", nullptr, "开头是13到19"},
                   {"23800138000", nullptr, "开头是13到19"},
                   {"1380013800", nullptr, "现在是10位"},
                   {"138001380000", nullptr, "现在是12位"},
                   {"010-12345678", nullptr, "固定电话"},
                   {"0571 1234567", nullptr, "固定电话"},
                   {"110", nullptr, "公用电话"},
                   {"119", nullptr, "公用电话"},
                   {"120", nullptr, "公用电话"},
                   {"12345", nullptr, "公用电话"},
                   {"\uFF11\uFF11\uFF10", nullptr, "公用电话"},
                   {"1380013800O", nullptr, "11位数字"},
                   {"一三八", nullptr, "11位数字"},
                   {"13800138000;rm -rf /", nullptr, "11位数字"},
                   {"1", nullptr, "现在是1位"},
                   {"", nullptr, "请填写“栏目”"},
               });
}

TEST(Mobile, IsMasked) {
  EXPECT_EQ(masked(kMobile, {"138 0013 8000", {}}), "138****8000");
  EXPECT_EQ(masked(kMobile, {"1380", {}}), "****");
  EXPECT_EQ(shown(kMobile, {"138 0013 8000", {}}), "13800138000");
}

}  // namespace
}  // namespace yimen::form
