// What somebody shows to say who they are is gone with them: the name on their card, their papers, their
// face.
#include <gtest/gtest.h>
#include <sodium.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "kiosk/common/secret.h"
#include "kiosk/terminal/terminal.h"
#include "tests/kiosk/terminal/memory_search.h"
#include "tests/support/temporary_folder.h"

namespace yimen::terminal {
namespace {

using testing_support::TemporaryFolder;
using visit::Screen;

constexpr const char* kIdNumber = "330106194003153327";

class ForgetEvidence : public testing::Test {
 protected:
  ForgetEvidence() {
    wipe_freed_memory();
    write_seal_key();
    config_.paths.data = folder_.path() / "data";
    config_.paths.assets = std::filesystem::path(YIMEN_SOURCE) / "assets";
    config_.paths.seal_key = folder_.path() / "seal.pub";
    config_.paths.vision = PRETENDED_VISION;
    config_.camera = "bench";
    config_.devices = hal::simulated_names();
    config_.faces.offered = true;
    std::ofstream(folder_.path() / "marker.face") << "marker\n";
    terminal_.emplace(config_, clock_, random_, &devices_, [] {});
    terminal_->start();
  }

  void write_seal_key() const {
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> key{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
    crypto_box_keypair(key.data(), secret.data());
    std::ofstream(folder_.path() / "seal.pub") << to_hex(key);
  }

  const visit::State& state() const { return terminal_->state(); }

  template <class Reached>
  bool until(Reached reached) {
    for (int i = 0; i < 1000; ++i) {
      terminal_->pump();
      if (reached()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }
  bool shows(Screen screen) {
    return until([&] { return state().screen == screen; });
  }

  void leave() {
    terminal_->show_picture(std::nullopt);
    devices_.card->remove();
    terminal_->apply(visit::LeaveConfirmed{});
    for (int i = 0; i < 20; ++i) {  // what is still under way comes in, and is nobody's
      terminal_->pump();
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ASSERT_EQ(state().screen, Screen::attract);
  }

  bool on_the_disk() const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(config_.paths.data)) {
      const auto content =
          entry.is_regular_file() ? testing_support::content_of(entry.path()) : std::string();
      if (marker::is_in(content) || marker::is_face_in(content)) return true;
    }
    return false;
  }

  void expect_nothing_left() {
    EXPECT_FALSE(on_the_disk());
    if (!memory_can_be_searched()) GTEST_SKIP() << "a sanitizer's allocator keeps freed memory as it was";
    EXPECT_EQ(marker::times_in_memory(), 0U);
    EXPECT_EQ(marker::faces_in_memory(), 0U);
  }

  void put_card_in() {
    devices_.card->insert(hal::CardData{.card_number = "", .id_number = kIdNumber, .name = marker::name()});
  }

  TemporaryFolder folder_;
  ManualClock clock_{SystemClock().wall()};
  SystemRandom random_;
  Config config_ = default_config();
  hal::SimulatedDevices devices_;
  std::optional<Terminal> terminal_;
};

TEST_F(ForgetEvidence, ACard) {
  put_card_in();
  ASSERT_TRUE(shows(Screen::greeting));
  EXPECT_TRUE(!memory_can_be_searched() || marker::times_in_memory() > 0) << "the search must find it";
  ASSERT_NO_FATAL_FAILURE(leave());
  expect_nothing_left();
}

TEST_F(ForgetEvidence, Papers) {
  terminal_->apply(visit::Began{});
  terminal_->apply(visit::WayChosen{visit::Way::papers});
  terminal_->apply(visit::Answered{"name", {marker::name(), {}}});
  terminal_->apply(visit::Answered{"id_number", {kIdNumber, {}}});
  terminal_->apply(visit::Continued{});
  ASSERT_TRUE(shows(Screen::greeting));
  ASSERT_NO_FATAL_FAILURE(leave());
  expect_nothing_left();
}

// Registered, and matched in a visit of its own.
TEST_F(ForgetEvidence, AFace) {
  put_card_in();
  ASSERT_TRUE(shows(Screen::greeting));
  ASSERT_TRUE(until([&] { return hal::usable(terminal_->world().station.face); }));
  terminal_->apply(visit::Continued{});
  terminal_->apply(visit::FaceSettingsAsked{});
  terminal_->apply(visit::FaceEnrolAsked{});
  ASSERT_EQ(state().screen, Screen::prove);
  terminal_->apply(visit::ProveBy{identity::Evidence::pin});
  for (const char digit : {'1', '2', '3', '4', '5', '6'}) terminal_->apply(visit::PinDigit{digit});
  terminal_->apply(visit::PinSent{});
  ASSERT_TRUE(shows(Screen::face_consent));
  terminal_->show_picture(folder_.path() / "marker.face");
  terminal_->apply(visit::FaceAgreed{});
  ASSERT_TRUE(until([&] { return state().enrol_taken > 1; }));
  EXPECT_TRUE(!memory_can_be_searched() || marker::faces_in_memory() > 0) << "the search must find it";
  ASSERT_TRUE(shows(Screen::face_settings));
  EXPECT_TRUE(state().face.enrolled);
  ASSERT_NO_FATAL_FAILURE(leave());
  ASSERT_NO_FATAL_FAILURE(expect_nothing_left());

  terminal_->apply(visit::Began{});
  terminal_->apply(visit::WayChosen{visit::Way::face});
  put_card_in();
  ASSERT_TRUE(shows(Screen::greeting));
  ASSERT_TRUE(until([&] { return state().face.enrolled; }));
  terminal_->apply(visit::Continued{});
  terminal_->show_picture(folder_.path() / "marker.face");
  terminal_->apply(visit::FaceAgreed{});
  ASSERT_TRUE(shows(Screen::home));
  EXPECT_EQ(state().identity->assurance(), identity::Assurance::proven);
  ASSERT_NO_FATAL_FAILURE(leave());
  expect_nothing_left();
}

}  // namespace
}  // namespace yimen::terminal
