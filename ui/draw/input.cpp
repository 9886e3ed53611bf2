#include "ui/draw/input.h"

#include <imgui.h>

#include <cfloat>

namespace yimen::draw {
namespace {

constexpr int kFinger = ImGuiMouseButton_Left;

void move_to(Point at) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(at.x, at.y);
}

struct Feeder {
  void operator()(const PointerDown& down) const {
    move_to(down.at);
    ImGui::GetIO().AddMouseButtonEvent(kFinger, true);
  }
  void operator()(const PointerMove& move) const { move_to(move.at); }
  void operator()(const PointerUp& up) const {
    move_to(up.at);
    ImGui::GetIO().AddMouseButtonEvent(kFinger, false);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  }
  void operator()(const auto&) const {}
};

}  // namespace

void feed(const InputEvent& event) { std::visit(Feeder{}, event); }

}  // namespace yimen::draw
