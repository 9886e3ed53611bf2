// What the page for who cannot see, hear or reach offers and sends.
#include <gtest/gtest.h>

#include "tests/ui/screens/events.h"

namespace yimen::screens {
namespace {

// A40: the first touch opens this page, the second changes something.
TEST_F(Events, the_second_touch_changes_size_colours_voice_and_reach) {
  play("settings");
  const auto changed = [&](const char* label) { return only<visit::SettingsChanged>(label).settings; };
  EXPECT_EQ(changed("长辈版").text_size, visit::TextSize::large);
  EXPECT_EQ(changed("最大字").text_size, visit::TextSize::largest);
  EXPECT_EQ(changed("柔和").palette, visit::Palette::calm);
  EXPECT_EQ(changed("黑底白字").palette, visit::Palette::contrast_dark);
  EXPECT_EQ(changed("白底黑字").palette, visit::Palette::contrast_light);
  EXPECT_TRUE(changed("念给我听").voice);
  EXPECT_TRUE(changed("按钮放低").low_reach);
  EXPECT_EQ(changed("手抖").steady, 1000);
  EXPECT_TRUE(changed("只用两个键").scanning);
  EXPECT_TRUE(sends<visit::OverlayClosed>("好了"));
}

TEST_F(Events, the_voice_is_made_faster_and_louder_where_it_is_on) {
  play("settings");
  EXPECT_EQ(theatre_.tree().find("快一点"), nullptr);
  play("settings-voice");
  EXPECT_EQ(only<visit::SettingsChanged>("快一点").settings.speech_rate, 125);
  EXPECT_EQ(only<visit::SettingsChanged>("慢一点").settings.speech_rate, 75);
  EXPECT_EQ(only<visit::SettingsChanged>("响一点").settings.volume, 80);
  EXPECT_EQ(only<visit::SettingsChanged>("轻一点").settings.volume, 40);
  EXPECT_FALSE(only<visit::SettingsChanged>("念给我听").settings.voice);
}

TEST_F(Events, every_language_is_offered_by_its_own_name) {
  play("settings-language");
  EXPECT_EQ(only<visit::SettingsChanged>("繁體中文").settings.language, Language::zh_hant);
  EXPECT_EQ(only<visit::SettingsChanged>("English").settings.language, Language::en);
  EXPECT_EQ(only<visit::SettingsChanged>("ئۇيغۇرچە").settings.language, Language::ug);
  EXPECT_EQ(only<visit::SettingsChanged>("བོད་ཡིག").settings.language, Language::bo);
}

// A47: whatever somebody calls it, they find it.
TEST_F(Events, the_elder_edition_is_named_by_all_its_names) {
  play("settings");
  for (const char* name : {"长辈版", "关怀版", "关爱版", "亲情版"})
    EXPECT_TRUE(theatre_.tree().shows(name)) << name;
}

}  // namespace
}  // namespace yimen::screens
