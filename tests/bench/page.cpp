#include "tests/bench/page.h"

#include <imgui.h>

#include <array>
#include <cstdio>

namespace yimen::bench {
namespace {

using draw::Fonts;
using draw::Rect;
using draw::Weight;

constexpr ImU32 kInk = IM_COL32(43, 38, 34, 255);
constexpr ImU32 kPaper = IM_COL32(255, 253, 248, 255);
constexpr ImU32 kEdge = IM_COL32(205, 196, 180, 255);
constexpr ImU32 kAccent = IM_COL32(20, 92, 84, 255);
constexpr std::array kServices = {"高龄津贴", "老年助餐", "养老金认证", "医保缴费", "居住登记", "社保卡",
                                  "公交优待", "法律援助", "家政服务",   "健康档案", "志愿服务", "便民诉求"};
constexpr std::array kKeys = {"1", "2",  "3", "4", "5", "6", "7", "8", "9", "0",  "q",  "w", "e", "r",
                              "t", "y",  "u", "i", "o", "p", "a", "s", "d", "f",  "g",  "h", "j", "k",
                              "l", "确", "z", "x", "c", "v", "b", "n", "m", "，", "。", "删"};

void text(Fonts& fonts, Weight weight, float em, ImVec2 at, ImU32 colour, const char* words) {
  fonts.push(weight, em);
  ImGui::GetWindowDrawList()->AddText(at, colour, words);
  fonts.pop();
}

void card(const Rect& at, float radius, ImU32 fill) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({at.x, at.y}, {at.right(), at.bottom()}, fill, radius);
  list.AddRect({at.x + 0.5F, at.y + 0.5F}, {at.right() - 0.5F, at.bottom() - 0.5F}, kEdge, radius, 0, 2);
}

void services(Fonts& fonts, float width) {
  const float wide = (width - 4 * 32) / 3;
  for (std::size_t i = 0; i < kServices.size(); ++i) {
    const auto column = static_cast<float>(i % 3);
    const auto row = static_cast<float>(i / 3);
    const Rect at{32 + column * (wide + 32), 260 + row * 232, wide, 200};
    card(at, 24, kPaper);
    text(fonts, Weight::bold, 44, {at.x + 32, at.y + 40}, kInk, kServices[i]);
    text(fonts, Weight::regular, 26, {at.x + 32, at.y + 118}, kAccent, "现在就可以办理");
  }
}

void keyboard(Fonts& fonts, float width) {
  const float wide = (width - 11 * 12) / 10;
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const auto column = static_cast<float>(i % 10);
    const auto row = static_cast<float>(i / 10);
    const Rect at{12 + column * (wide + 12), 1300 + row * 132, wide, 120};
    card(at, 16, kPaper);
    text(fonts, Weight::regular, 40, {at.x + 30, at.y + 30}, kInk, kKeys[i]);
  }
}

void whole_window(draw::Size size) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({static_cast<float>(size.w), static_cast<float>(size.h)});
  ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
}

}  // namespace

void draw_page(Fonts& fonts, draw::Size size, int tick) {
  const auto width = static_cast<float>(size.w);
  const auto height = static_cast<float>(size.h);
  whole_window(size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({0, 0}, {width, height}, IM_COL32(kGround.r, kGround.g, kGround.b, 255));
  list.AddRectFilled({0, 0}, {width, 96}, kAccent);
  text(fonts, Weight::bold, 36, {32, 22}, kPaper, "一门社区服务终端");
  std::array<char, 16> clock{};
  std::snprintf(clock.data(), clock.size(), "09:%02d:%02d", tick / 60 % 60, tick % 60);
  text(fonts, Weight::regular, 36, {width - 200, 22}, kPaper, clock.data());
  text(fonts, Weight::bold, 56, {32, 136}, kInk, "您好,今天想办什么事?");
  services(fonts, width);
  keyboard(fonts, width);
  ImGui::End();
}

}  // namespace yimen::bench
