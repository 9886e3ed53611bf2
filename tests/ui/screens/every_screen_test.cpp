// What every screen must offer, and what the home page must hold.
#include <gtest/gtest.h>

#include "tests/ui/screens/theatre.h"

namespace yimen::screens {
namespace {

using visit::Overlay;
using visit::Screen;

class EveryScreen : public testing::TestWithParam<const char*> {};

// Help, what can be changed, and leaving, on every screen on which somebody is.
TEST_P(EveryScreen, has_help_the_settings_and_the_way_out) {
  Theatre theatre;
  theatre.play(scene(GetParam()));
  const auto sent = [&](std::string_view label) {
    const auto events = theatre.tap(label);
    return events.size() == 1 ? events.front() : visit::Event{visit::Tick{}};
  };
  const auto help = sent("找人帮忙");
  ASSERT_TRUE(std::holds_alternative<visit::OverlayOpened>(help));
  EXPECT_EQ(std::get<visit::OverlayOpened>(help).overlay, Overlay::help);
  for (const char* tool : {"大字 声音", "语言 English"}) {
    const auto settings = sent(tool);
    ASSERT_TRUE(std::holds_alternative<visit::OverlayOpened>(settings)) << tool;
    EXPECT_EQ(std::get<visit::OverlayOpened>(settings).overlay, Overlay::settings);
  }
  if (theatre.state().screen == Screen::attract) return;
  const auto end = sent("结束");
  if (theatre.state().screen == Screen::goodbye) return;  // its main action
  ASSERT_TRUE(std::holds_alternative<visit::OverlayOpened>(end));
  EXPECT_EQ(std::get<visit::OverlayOpened>(end).overlay, Overlay::leave);
}

INSTANTIATE_TEST_SUITE_P(screens, EveryScreen,
                         testing::Values("attract", "identify", "scanning-hint-1", "greeting", "home",
                                         "introduction", "ineligible", "question-mobile", "review",
                                         "declaration", "submitting", "receipt", "evaluation", "goodbye",
                                         "requests", "request-review", "face-intro", "card", "pin", "papers",
                                         "prove", "face-consent", "face-hint-1", "face-settings"));

TEST(Home, has_room_for_thirty_services) {
  std::vector<catalogue::Service> services(30, sample_catalogue().services().front());
  for (std::size_t i = 0; i < services.size(); ++i) {
    services[i].id = "service_" + std::to_string(i);
    services[i].name = {"事项" + std::to_string(i), "Service " + std::to_string(i)};
  }
  const catalogue::Catalogue catalogue(std::move(services));
  Theatre theatre({}, catalogue);
  theatre.play(scene("home"));
  for (int pages = 0; theatre.tree().find("事项29") == nullptr && pages < 10; ++pages) {
    theatre.tap("下一页");
    theatre.frame();
  }
  const auto events = theatre.tap("事项29");
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(std::get<visit::ServiceChosen>(events.front()).id, "service_29");
}

}  // namespace
}  // namespace yimen::screens
