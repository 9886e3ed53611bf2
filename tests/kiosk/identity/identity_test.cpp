#include "kiosk/identity/identity.h"

#include <gtest/gtest.h>

namespace yimen::identity {
namespace {

TEST(MaskedName, KeepsWhatNamesAPersonToThemselvesOnly) {
  const std::pair<const char*, const char*> names[] = {
      {"张建华", "张*华"},
      {"张三", "张*"},
      {"张", "*"},
      {"", ""},
      {"欧阳娜娜", "欧阳**"},
      {"欧阳修", "欧阳*"},
      {"欧阳", "欧*"},
      {"王张建华", "王**华"},
      {"买买提·吐尔逊", "买**·**逊"},
      {"𠮷建华", "𠮷*华"},
      {"张𠮷华", "张*华"},
      {"张建𫚖", "张*𫚖"},
      {"䶮㛃", "䶮*"},
      {"葛\xF3\xA0\x84\x80建华", "葛*华"},  // a variation selector belongs to the character before it
      {"Anna", "A**a"},
  };
  for (const auto& [name, masked] : names) EXPECT_EQ(masked_name(name), masked) << name;
}

TEST(MaskedName, ShowsNothingOfBytesThatAreNotText) {
  for (const std::string_view name :
       {"\xFF\xFE", "\xE5\xBC", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
    EXPECT_EQ(masked_name(name), std::string(name.size(), '*'));
  }
}

TEST(Assurance, Rises) {
  EXPECT_LT(Assurance::none, Assurance::named);
  EXPECT_LT(Assurance::named, Assurance::proven);
  EXPECT_LT(Assurance::proven, Assurance::strong);
}

}  // namespace
}  // namespace yimen::identity
