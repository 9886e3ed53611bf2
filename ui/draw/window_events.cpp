#include "ui/draw/window_events.h"

#include <SDL.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace yimen::draw::window_events {
namespace {

std::map<WindowId, std::deque<InputEvent>>& queues() {
  static std::map<WindowId, std::deque<InputEvent>> all;
  return all;
}

// The fingers on the glass; where one stands is its number.
std::vector<std::optional<SDL_FingerID>>& fingers() {
  static std::vector<std::optional<SDL_FingerID>> all;
  return all;
}

// Of a finger that is down; nothing where it is not known.
std::optional<Finger> number_of(std::optional<SDL_FingerID> finger) {
  const auto it = std::ranges::find(fingers(), finger);
  if (it == fingers().end()) return std::nullopt;
  return static_cast<Finger>(it - fingers().begin());
}

Finger numbered(SDL_FingerID finger) {
  const auto free = number_of(std::nullopt);
  if (!free) fingers().emplace_back();
  const auto number = free.value_or(static_cast<Finger>(fingers().size()) - 1);
  fingers()[static_cast<std::size_t>(number)] = finger;
  return number;
}

Uint32 wake_type() {
  static const Uint32 type = SDL_RegisterEvents(1);
  return type;
}

void put(WindowId window, InputEvent event) { queues()[window].push_back(std::move(event)); }

Point point(int x, int y) { return {static_cast<float>(x), static_cast<float>(y)}; }

// Fingers come in fractions of their window.
Point point(const SDL_TouchFingerEvent& finger) {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(SDL_GetWindowFromID(finger.windowID), &width, &height);
  return {finger.x * static_cast<float>(width), finger.y * static_cast<float>(height)};
}

void sort_finger(const SDL_TouchFingerEvent& finger) {
  const auto known = number_of(finger.fingerId);
  if (finger.type == SDL_FINGERDOWN) {
    const Finger number = known ? *known : numbered(finger.fingerId);
    return put(finger.windowID, PointerDown{point(finger), number});
  }
  if (!known) return;
  if (finger.type == SDL_FINGERMOTION) return put(finger.windowID, PointerMove{point(finger), *known});
  fingers()[static_cast<std::size_t>(*known)].reset();
  put(finger.windowID, PointerUp{point(finger), *known});
}

void sort_button(const SDL_MouseButtonEvent& button) {
  if (button.button != SDL_BUTTON_LEFT) return;
  const Point at = point(button.x, button.y);
  if (button.type == SDL_MOUSEBUTTONDOWN) put(button.windowID, PointerDown{at});
  if (button.type == SDL_MOUSEBUTTONUP) put(button.windowID, PointerUp{at});
}

std::optional<Key> key_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return Key::select;
    case SDLK_ESCAPE: return Key::back;
    case SDLK_F1: return Key::help;
    case SDLK_F2: return Key::repeat;
    case SDLK_BACKSPACE: return Key::erase;
    case SDLK_TAB: return (key.mod & KMOD_SHIFT) != 0 ? Key::previous : Key::next;
    default: return std::nullopt;
  }
}

void sort_window(const SDL_WindowEvent& event) {
  if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) put(event.windowID, Resized{{event.data1, event.data2}});
  if (event.event == SDL_WINDOWEVENT_EXPOSED) put(event.windowID, Exposed{});
  if (event.event == SDL_WINDOWEVENT_CLOSE) put(event.windowID, Quit{});
}

void sort_key(const SDL_KeyboardEvent& event) {
  const auto key = key_of(event.keysym);
  if (key && event.repeat == 0) put(event.windowID, KeyPressed{*key});
}

void sort(const SDL_Event& event) {
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: return sort_finger(event.tfinger);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return sort_button(event.button);
    case SDL_MOUSEMOTION:  // a mouse that hovers is not a finger
      if ((event.motion.state & SDL_BUTTON_LMASK) == 0) return;
      return put(event.motion.windowID, PointerMove{point(event.motion.x, event.motion.y)});
    case SDL_KEYDOWN: return sort_key(event.key);
    case SDL_TEXTINPUT: return put(event.text.windowID, TextTyped{event.text.text});
    case SDL_WINDOWEVENT: return sort_window(event.window);
    default:
      if (event.type == wake_type()) put(event.user.windowID, Woken{});
  }
}

}  // namespace

std::optional<InputEvent> take(WindowId window) {
  auto& queue = queues()[window];
  if (queue.empty()) return std::nullopt;
  InputEvent event = std::move(queue.front());
  queue.pop_front();
  return event;
}

bool wait(milliseconds timeout) {
  constexpr milliseconds kLongest{std::numeric_limits<int>::max()};
  const int limit = timeout < milliseconds(0) ? -1 : static_cast<int>(std::min(timeout, kLongest).count());
  SDL_Event event;
  if (SDL_WaitEventTimeout(&event, limit) == 0) return false;
  sort(event);
  while (SDL_PollEvent(&event) != 0) sort(event);
  return true;
}

void wake(WindowId window) {
  SDL_Event event{};
  event.user.type = wake_type();
  event.user.windowID = window;
  SDL_PushEvent(&event);
}

void forget(WindowId window) { queues().erase(window); }

}  // namespace yimen::draw::window_events
