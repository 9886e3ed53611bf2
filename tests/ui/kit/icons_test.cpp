#include "ui/kit/icons.h"

#include <gtest/gtest.h>

#include <imgui.h>

#include "tests/ui/kit/stage.h"

namespace yimen::ui {
namespace {

TEST(Icons, UnknownNamesShowASheet) {
  EXPECT_FALSE(knows_icon("no-such-icon"));
  EXPECT_EQ(icon_of("no-such-icon"), icon_of("sheet"));
  EXPECT_NE(icon_of("check"), icon_of("sheet"));
}

TEST(Icons, TheFontHasEachOfThem) {
  draw::Context context;
  const auto fonts = draw::Fonts::load(context);
  ASSERT_TRUE(fonts);
  for (const std::string_view name : icon_names()) {
    EXPECT_TRUE((*fonts)->icons()->IsGlyphInFont(static_cast<ImWchar>(icon_of(name)))) << name;
  }
}

}  // namespace
}  // namespace yimen::ui
