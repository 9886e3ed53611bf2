// Visits by hands that touch and press anything. However a visit went, the terminal finds its way back to the
// first screen by itself, with its settings reset, and nothing of the person remains in memory, in the
// database, in logs or in what was said. A few visits here, a thousand in scripts/test --long
// (YIMEN_SOAK_VISITS); the seed is printed (YIMEN_SOAK_SEED).
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "kiosk/common/secret.h"
#include "tests/bench/people/booth.h"
#include "tests/kiosk/terminal/memory_search.h"

namespace yimen::people {
namespace {

namespace marker = terminal::marker;
using visit::Screen;

unsigned number_from(const char* name, unsigned otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

// Hands without a plan.
class Hands {
 public:
  Hands(Booth& booth, unsigned seed) : booth_(booth), random_(seed) {}

  void visit(int acts) {
    touch_something();
    for (int i = 0; i < acts; ++i) act();
  }

 private:
  std::size_t upto(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  void act() {
    booth_.pass(milliseconds(200 + 100 * static_cast<int>(upto(12))));
    const auto chance = upto(100);
    if (chance < 50) return touch_something();
    if (chance < 58) return touch_anywhere();
    if (chance < 62) return lead_on();
    if (chance < 76) return press_key();
    if (chance < 84) return type();
    if (chance < 88) return put_card();
    if (chance < 90) return booth_.devices().card->remove(), booth_.settle();
    if (chance < 92) return plug();
    if (chance < 94) return drag();
    if (chance < 96) return be_known();
    if (chance < 97) return booth_.pass(seconds(125), seconds(5));
    lead_on();
  }

  void touch_something() {
    std::vector<draw::Point> points;
    for (const auto& node : booth_.tree().nodes())
      if (node.actionable()) points.push_back(node.box.centre());
    if (!points.empty()) booth_.tap(points[upto(points.size())]);
  }
  draw::Point anywhere() { return {static_cast<float>(upto(1080)), static_cast<float>(upto(1920))}; }
  void touch_anywhere() { booth_.tap(anywhere()); }
  void lead_on() {
    if (const auto* main = booth_.tree().main_action()) booth_.tap(main->box.centre());
  }
  void press_key() { booth_.press(static_cast<hal::Key>(upto(7))); }
  void type() {
    booth_.give(draw::TextTyped{marker::text()});
    booth_.settle();
  }
  // A card with the marker as its name.
  void put_card() {
    booth_.devices().card->insert(hal::CardData{.id_number = "330106194107213363", .name = marker::name()});
    booth_.settle();
  }
  void plug() {
    booth_.devices().speaker->plug(upto(2) == 0);
    booth_.settle();
  }
  void drag() {
    booth_.give(draw::PointerDown{anywhere()});
    for (int i = 0; i < 4; ++i) booth_.give(draw::PointerMove{anywhere()});
    booth_.give(draw::PointerUp{anywhere()});
    booth_.settle();
  }
  // An elder code was shown.
  void be_known() {
    identity::Identity person;
    person.name = marker::name();
    person.subject = marker::text();
    person.birth_year = 1940;
    person.area = "330106";
    person.evidence = identity::Evidence::static_code;
    person.person_key = to_hex(sha256(as_bytes(marker::text())));
    booth_.does(visit::Identified{std::move(person)});
  }

  Booth& booth_;
  std::mt19937 random_;
};

// Everybody has gone. The longest way back: a warning, its countdown, a page that says goodbye.
constexpr std::chrono::minutes kLongestWayBack{14};

void leave(Booth& booth) {
  booth.devices().card->remove();
  booth.devices().speaker->plug(false);
  for (seconds waited{0}; waited < kLongestWayBack && booth.state().screen != Screen::attract;
       waited += seconds(5))
    booth.pass(seconds(5), seconds(5));
  booth.pass(seconds(200), seconds(5));  // somebody on the first screen may have chosen settings and gone
}

bool is_fresh(const visit::State& state) {
  return state.screen == Screen::attract && state.overlay == visit::Overlay::none &&
         state.settings == visit::Settings{} && !state.identity && state.answers.empty() && !state.draft &&
         !state.requests && state.pin.empty() && !state.submitted;
}

void expect_forgotten(Booth& booth) {
  booth.devices().speaker->forget();  // the simulator's own record, which a real speaker does not keep
  booth.settle();
  for (const auto& file : std::filesystem::recursive_directory_iterator(booth.folder()))
    EXPECT_FALSE(file.is_regular_file() && marker::is_in(testing_support::content_of(file.path())))
        << file.path();
  if (!terminal::memory_can_be_searched()) return;
  EXPECT_EQ(marker::times_in_memory(), 0U);
}

TEST(Soak, FindsItsWayBackAndForgets) {
  wipe_freed_memory();
  const unsigned visits = number_from("YIMEN_SOAK_VISITS", 12);
  const unsigned seed = number_from("YIMEN_SOAK_SEED", std::random_device{}());
  std::printf("seed %u, %u visits\n", seed, visits);
  const auto heap = std::make_unique<Booth>();  // the stack is not searched
  Booth& booth = *heap;
  const auto first = booth.tree().to_text();
  for (unsigned i = 0; i < visits; ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", visit " + std::to_string(i + 1) + " of " +
                 std::to_string(visits));
    Hands(booth, seed + i).visit(40);
    leave(booth);
    ASSERT_TRUE(is_fresh(booth.state())) << visit::name_of(booth.state().screen);
    ASSERT_EQ(booth.tree().to_text(), first);
    if (i % 10 == 1 || i + 1 == visits) expect_forgotten(booth);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(Soak, AKeyOnTheFirstScreenLeavesNoRingBehind) {
  const auto heap = std::make_unique<Booth>();
  const auto first = heap->tree().to_text();
  heap->press(hal::Key::down);
  EXPECT_NE(heap->tree().to_text(), first);
  heap->pass(seconds(125), seconds(5));
  EXPECT_EQ(heap->tree().to_text(), first);
}

// The search can find what it looks for.
TEST(Soak, WouldNoticeWhoIsStillThere) {
  if (!terminal::memory_can_be_searched())
    GTEST_SKIP() << "a sanitizer's allocator keeps freed memory as it was";
  const auto heap = std::make_unique<Booth>();
  Booth& booth = *heap;
  booth.does(visit::Began{});
  identity::Identity person;
  person.name = marker::name();
  booth.does(visit::Identified{std::move(person)});
  EXPECT_GT(marker::times_in_memory(), 0U);
  EXPECT_FALSE(is_fresh(booth.state()));
}

}  // namespace
}  // namespace yimen::people
