// A marker stands for the person: it is the name on their code and what they type. After the visit has ended
// by itself on any screen, it must be nowhere in this process's memory, in the database, or in any file the
// terminal wrote.
#include <gtest/gtest.h>
#include <sodium.h>

#include <fstream>

#include "kiosk/common/secret.h"
#include "kiosk/terminal/display.h"
#include "tests/kiosk/terminal/memory_search.h"
#include "tests/support/temporary_folder.h"
#include "ui/draw/offscreen.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

using testing_support::content_of;

constexpr float kFrame = 1.0F / 60;

class ForgetTest : public testing::TestWithParam<visit::Screen> {
 protected:
  ForgetTest() {
    fs::create_directories(folder_);
    write_seal_key();
    config_.paths.data = folder_ / "data";
    config_.paths.assets = fs::path(YIMEN_SOURCE) / "assets";
    config_.paths.seal_key = folder_ / "seal.pub";
    config_.devices = hal::simulated_names();
    terminal_.emplace(config_, clock_, random_, &devices_, [] {});
    display_ = std::move(*Display::make(surface_, *terminal_, config_, clock_));
    frame();
    terminal_->start();
    frame();
  }
  ~ForgetTest() override { fs::remove_all(folder_); }

  void write_seal_key() const {
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> key{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
    crypto_box_keypair(key.data(), secret.data());
    std::ofstream(folder_ / "seal.pub") << to_hex(key);
  }

  void frame() {
    for (int i = 0; i < 4; ++i) {
      terminal_->pump();
      display_->draw_frame(kFrame);
    }
  }

  void does(const visit::Event& event) {
    terminal_->apply(event);
    frame();
  }

  // The marker never stands in this program as it is: only masked, and unmasked where it is used.
  void person_arrives() {
    identity::Identity person;
    person.name = marker::name();
    person.subject = marker::text();
    person.birth_year = 1940;
    person.area = "330106";
    person.evidence = identity::Evidence::static_code;
    person.person_key = to_hex(sha256(as_bytes(marker::text())));  // drafts are kept, too
    does(visit::Began{});
    does(visit::Identified{std::move(person)});
  }

  void types_marker() {
    display_->take(draw::TextTyped{marker::text()});
    frame();
  }

  void answer(const char* field, form::Answer given) {
    does(visit::Answered{field, std::move(given)});
    does(visit::Continued{});
  }

  void walks_to(visit::Screen screen);
  void fills_in();
  void submits();

  const fs::path folder_ = fs::path(testing::TempDir()) / ("forget." + std::to_string(::getpid()));
  ManualClock clock_{SystemClock().wall()};
  SystemRandom random_;
  Config config_ = default_config();
  hal::SimulatedDevices devices_;
  draw::Offscreen surface_{{1080, 1920}};
  std::optional<Terminal> terminal_;
  std::unique_ptr<Display> display_;
};

void ForgetTest::fills_in() {
  does(visit::ServiceChosen{"suqiu_12345"});
  does(visit::Continued{});
  answer("category", {"", {"suggestion"}});
  answer("topic", {"", {"other"}});
  answer("details", {marker::text(), {}});
  answer("callback", {"", {"no"}});
}

void ForgetTest::submits() {
  does(visit::Continued{});
  does(visit::ConsentSet{true});
  does(visit::DeclarationSet{true});
  does(visit::Continued{});
}

void ForgetTest::walks_to(visit::Screen screen) {
  using visit::Screen;
  person_arrives();
  if (screen == Screen::greeting) return;
  does(visit::Continued{});
  if (screen == Screen::home) return;
  fills_in();
  if (screen == Screen::question) {
    does(visit::ChangeAsked{2});
    return types_marker();
  }
  if (screen == Screen::review) return;
  submits();
  if (screen == Screen::receipt) return;
  does(visit::Continued{});
}

TEST_P(ForgetTest, NothingOfThePersonRemains) {
  wipe_freed_memory();
  walks_to(GetParam());
  ASSERT_EQ(terminal_->state().screen, GetParam());
  ASSERT_TRUE(!memory_can_be_searched() || marker::times_in_memory() > 0)
      << "the search must be able to find it";
  clock_.advance(seconds(130));
  frame();
  ASSERT_EQ(terminal_->state().overlay, visit::Overlay::idle);
  clock_.advance(seconds(40));
  frame();
  ASSERT_EQ(terminal_->state().screen, visit::Screen::attract);
  EXPECT_FALSE(terminal_->state().draft);
  EXPECT_FALSE(terminal_->state().requests);

  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    EXPECT_FALSE(entry.is_regular_file() && marker::is_in(content_of(entry.path()))) << entry.path();
  }
  if (!memory_can_be_searched()) GTEST_SKIP() << "a sanitizer's allocator keeps freed memory as it was";
  EXPECT_EQ(marker::times_in_memory(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Screens, ForgetTest,
                         testing::Values(visit::Screen::greeting, visit::Screen::home,
                                         visit::Screen::question, visit::Screen::review,
                                         visit::Screen::receipt, visit::Screen::evaluation),
                         [](const auto& tested) { return std::string(visit::name_of(tested.param)); });

}  // namespace
}  // namespace yimen::terminal
