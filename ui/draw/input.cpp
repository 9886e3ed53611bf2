#include "ui/draw/input.h"

#include <imgui.h>

#include <cfloat>

namespace yimen::draw {
namespace {

constexpr int kButton = ImGuiMouseButton_Left;

void move_to(Point at) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(at.x, at.y);
}

struct Feeder {
  void operator()(const PointerDown& down) const {
    move_to(down.at);
    ImGui::GetIO().AddMouseButtonEvent(kButton, true);
  }
  void operator()(const PointerMove& move) const { move_to(move.at); }
  void operator()(const PointerUp& up) const {
    move_to(up.at);
    ImGui::GetIO().AddMouseButtonEvent(kButton, false);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  }
  void operator()(const auto&) const {}
};

bool is_another_finger(const InputEvent& event) {
  return std::visit(
      [](const auto& of) {
        if constexpr (requires { of.finger; }) return of.finger != 0;
        return false;
      },
      event);
}

}  // namespace

void feed(const InputEvent& event) {
  if (!is_another_finger(event)) std::visit(Feeder{}, event);
}

}  // namespace yimen::draw
