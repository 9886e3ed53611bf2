#include "ui/kit/brush.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <numbers>

#include "kiosk/shaping/scripts.h"
#include "ui/draw/complex_text.h"
#include "ui/kit/icons.h"

namespace yimen::ui {
namespace {

// Middle of a Chinese character, and nearly of a capital letter, below the top of the font's line, in em: the
// font's ascent (1.160) less half of the character's box above the baseline (0.880 - 0.500).
constexpr float kMiddleEm = 0.78F;

ImU32 packed(draw::Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
ImVec2 vec(draw::Point p) { return {p.x, p.y}; }
ImVec2 low(const draw::Rect& r) { return {std::round(r.x), std::round(r.y)}; }
ImVec2 high(const draw::Rect& r) { return {std::round(r.right()), std::round(r.bottom())}; }
std::array<char, 5> utf8_of(char32_t code) {
  std::array<char, 5> out{};
  ImTextCharToUtf8(out.data(), static_cast<unsigned>(code));
  return out;
}

}  // namespace

void Brush::begin_frame(const Mirror& mirror) {
  mirror_ = mirror;
  list_ = ImGui::GetBackgroundDrawList();
}

void Brush::fill(draw::Rect box, draw::Colour colour, float radius) {
  if (box.empty() || colour.a == 0) return;
  box = mirror_.glass(box);
  list_->AddRectFilled(low(box), high(box), packed(colour), radius);
}

void Brush::border(draw::Rect box, draw::Colour colour, float width, float radius) {
  box = mirror_.glass(box);
  const ImVec2 a = low(box);
  const ImVec2 b = high(box);
  const float half = width / 2;
  list_->AddRect({a.x + half, a.y + half}, {b.x - half, b.y - half}, packed(colour),
                 std::max(0.0F, radius - half), 0, width);
}

void Brush::dashes(draw::Rect box, draw::Colour colour, float width, float radius) {
  const float dash = width * 4;
  const auto along = [&](float from, float to, const auto& mark) {
    for (float at = from; at < to; at += 2 * dash) mark(at, std::min(dash, to - at));
  };
  along(box.x + radius, box.right() - radius, [&](float x, float length) {
    fill({x, box.y, length, width}, colour);
    fill({x, box.bottom() - width, length, width}, colour);
  });
  along(box.y + radius, box.bottom() - radius, [&](float y, float length) {
    fill({box.x, y, width, length}, colour);
    fill({box.right() - width, y, width, length}, colour);
  });
}

void Brush::circle(draw::Point centre, float radius, draw::Colour colour) {
  list_->AddCircleFilled(vec(mirror_.glass(centre)), radius, packed(colour));
}

void Brush::arc(draw::Point centre, float radius, float width, float share, draw::Colour colour) {
  constexpr float kTop = -std::numbers::pi_v<float> / 2;
  const float end = kTop + 2 * std::numbers::pi_v<float> * std::clamp(share, 0.0F, 1.0F);
  list_->PathArcTo(vec(mirror_.glass(centre)), radius - width / 2, kTop, end, 96);
  list_->PathStroke(packed(colour), 0, width);
}

void Brush::oval(draw::Rect box, draw::Colour colour, float width) {
  list_->AddEllipse(vec(mirror_.glass(box).centre()), {(box.w - width) / 2, (box.h - width) / 2},
                    packed(colour), 0, 96, width);
}

void Brush::line(draw::Point from, draw::Point to, float width, draw::Colour colour) {
  list_->AddLine(vec(mirror_.glass(from)), vec(mirror_.glass(to)), packed(colour), width);
}

void Brush::picture(draw::Rect box, const draw::Picture& picture, float radius, bool mirrored) {
  box = mirror_.glass(box);
  const float across = static_cast<float>(picture.size().w) / box.w;
  const float down = static_cast<float>(picture.size().h) / box.h;
  const float scale = std::min(across, down);
  const float u = (1 - scale / across) / 2;
  const float v = (1 - scale / down) / 2;
  const ImVec2 from{mirrored ? 1 - u : u, v};
  const ImVec2 to{mirrored ? u : 1 - u, 1 - v};
  list_->AddImageRounded(picture.id(), low(box), high(box), from, to, IM_COL32_WHITE, radius);
}

void Brush::text(float x, float centre_y, std::string_view text, draw::Weight weight, float em,
                 draw::Colour colour) {
  if (text.empty()) return;
  const bool complex = shaping::needs_shaping(text);
  if (mirror_.on()) {
    x = mirror_.glass_x(
        x, complex ? fonts_.complex().width(text, weight, em) : fonts_.plain_width(text, weight, em));
  } else {
    x = mirror_.glass_x(x, 0);
  }
  const ImVec2 at{std::round(x), std::round(centre_y - kMiddleEm * em)};
  if (complex) {
    fonts_.complex().draw(*list_, {at.x, at.y}, text, weight, em, packed(colour));
    return;
  }
  list_->AddText(fonts_.text(weight), draw::Fonts::toolkit_size(em), at, packed(colour), text.data(),
                 text.data() + text.size());
}

void Brush::icon(draw::Point centre, char32_t code, float size, draw::Colour colour) {
  centre = mirror_.glass(centre);
  const auto utf8 = utf8_of(mirror_.on() ? turned_icon(code) : code);
  const ImVec2 at{std::round(centre.x - size / 2), std::round(centre.y - size / 2)};
  list_->AddText(fonts_.icons(), std::round(size), at, packed(colour), utf8.data());
}

void Brush::clip(draw::Rect box) {
  box = mirror_.glass(box);
  list_->PushClipRect(low(box), high(box), true);
}

void Brush::unclip() { list_->PopClipRect(); }

}  // namespace yimen::ui
