// The window on SDL's dummy driver, which has no display but behaves like one.
#include "ui/draw/window.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <thread>

#include "ui/draw/faults.h"

// SDL asks the session's bus how the desktop is; where there is none, libdbus keeps the address it tried.
extern "C" const char* __lsan_default_suppressions() { return "leak:libdbus-1.so"; }

namespace yimen::draw {
namespace {

using namespace std::chrono_literals;

class WindowTest : public testing::Test {
 protected:
  WindowTest() { setenv("SDL_VIDEODRIVER", "dummy", 1); }

  static std::unique_ptr<Window> open(Size size = {320, 240}) {
    WindowOptions options;
    options.size = size;
    auto window = Window::open(options);
    EXPECT_TRUE(window);
    return window ? std::move(*window) : nullptr;
  }

  // The next event of one kind, whatever else the driver tells before it.
  template <class Event>
  static std::optional<Event> next(Window& window) {
    for (int i = 0; i < 50; ++i) {
      const auto event = window.next(20ms);
      if (event && std::holds_alternative<Event>(*event)) return std::get<Event>(*event);
    }
    return std::nullopt;
  }

  static void drain(Window& window) {
    while (window.next(milliseconds(0))) {
    }
  }

  static void finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.tfinger.type = type;
    event.tfinger.windowID = 1;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    SDL_PushEvent(&event);
  }
};

TEST_F(WindowTest, ShowsWhatIsDrawnIntoItsCanvas) {
  const auto window = open();
  ASSERT_EQ(window->size(), (Size{320, 240}));
  window->canvas().fill({10, 20, 30});
  const std::array damage{window->canvas().bounds()};
  window->present(damage);
  EXPECT_EQ(window->canvas().at(319, 239), (Colour{10, 20, 30}));
}

TEST_F(WindowTest, TwoWindowsGetEachTheirOwnEvents) {
  const auto first = open();
  const auto second = open({100, 100});
  second->wake();
  EXPECT_TRUE(next<Woken>(*second));
  first->wake();
  second->wake();
  EXPECT_TRUE(next<Woken>(*first));
  EXPECT_TRUE(next<Woken>(*second));
}

TEST_F(WindowTest, IsWokenByAnotherThread) {
  const auto window = open();
  std::jthread other([&] { window->wake(); });
  EXPECT_TRUE(next<Woken>(*window));
}

// Which of them counts is decided where it is known what they touch.
TEST_F(WindowTest, EveryFingerHasANumber) {
  const auto window = open();
  drain(*window);
  finger(SDL_FINGERDOWN, 5, 0.5F, 0.5F);
  finger(SDL_FINGERDOWN, 6, 0.1F, 0.1F);
  finger(SDL_FINGERMOTION, 5, 0.25F, 0.5F);
  finger(SDL_FINGERUP, 5, 0.25F, 0.5F);
  finger(SDL_FINGERDOWN, 7, 0.5F, 0.5F);
  const auto first = next<PointerDown>(*window);
  EXPECT_EQ(first->at, (Point{160, 120}));
  EXPECT_EQ(first->finger, 0);
  EXPECT_EQ(std::get<PointerDown>(*window->next(0ms)).finger, 1);
  const auto moved = std::get<PointerMove>(*window->next(0ms));
  EXPECT_EQ(moved.at, (Point{80, 120}));
  EXPECT_EQ(moved.finger, 0);
  EXPECT_EQ(std::get<PointerUp>(*window->next(0ms)).finger, 0);
  EXPECT_EQ(std::get<PointerDown>(*window->next(0ms)).finger, 0);  // its number is free again
  for (const SDL_FingerID id : {6, 7}) finger(SDL_FINGERUP, id, 0.5F, 0.5F);
  drain(*window);
}

TEST_F(WindowTest, AResizeBringsANewCanvas) {
  const auto window = open();
  SDL_SetWindowSize(SDL_GetWindowFromID(1), 200, 300);
  const auto resized = next<Resized>(*window);
  ASSERT_TRUE(resized);
  EXPECT_EQ(resized->size, (Size{200, 300}));
  EXPECT_EQ(window->canvas().size(), (Size{200, 300}));
}

TEST_F(WindowTest, WaitsNoLongerThanItIsTold) {
  const auto window = open();
  drain(*window);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(window->next(30ms));
  EXPECT_LT(std::chrono::steady_clock::now() - start, 1s);
}

TEST_F(WindowTest, WithoutADisplayOpeningIsAFaultInWords) {
  setenv("SDL_VIDEODRIVER", "x11", 1);
  setenv("DISPLAY", ":no-such-display", 1);
  const auto window = Window::open({});
  ASSERT_FALSE(window);
  EXPECT_EQ(window.error().fault, &kWindowFailed);
}

}  // namespace
}  // namespace yimen::draw
