#include "kiosk/writing/train/compose.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "kiosk/writing/shape.h"

namespace yimen::writing {
namespace {

constexpr int kDeepest = 5;

struct Box {
  float x, y, width, height;
};
constexpr Box kWhole{0, 0, 1, 1};

void add(const PenDrawing& part, const Box& box, PenDrawing& out) {
  for (const auto& stroke : part) {
    auto& added = out.emplace_back();
    for (const auto p : stroke) added.push_back({box.x + p.x * box.width, box.y + p.y * box.height});
  }
}

float room_for(const PenDrawing& part) {
  std::size_t points = 0;
  for (const auto& stroke : resampled(part, 0.1f)) points += stroke.size();
  return 1 + std::sqrt(static_cast<float>(points));
}

// Side by side, or one above the other: who has more ink gets more room.
PenDrawing in_a_row(const std::vector<PenDrawing>& parts, bool is_across) {
  constexpr float kGap = 0.06f;
  float whole = 0;
  for (const auto& part : parts) whole += room_for(part);
  PenDrawing result;
  float at = 0;
  for (const auto& part : parts) {
    const float room = room_for(part) / whole;
    const float from = at + kGap / 2, size = std::max(room - kGap, kGap);
    add(part, is_across ? Box{from, 0, size, 1} : Box{0, from, 1, size}, result);
    at += room;
  }
  return result;
}

PenDrawing placed(const std::vector<PenDrawing>& parts, std::span<const Box> boxes) {
  PenDrawing result;
  for (std::size_t i = 0; i < parts.size() && i < boxes.size(); ++i) add(parts[i], boxes[i], result);
  return result;
}

PenDrawing put_together(const std::string& how, const std::vector<PenDrawing>& parts) {
  const auto kind = how.substr(0, how.find('/'));
  if (kind == "a" || kind == "ra") return in_a_row(parts, true);
  if (kind == "d" || kind == "rd") return in_a_row(parts, false);
  if (kind == "r3tr") {
    constexpr Box kBoxes[] = {
        {0.25f, 0, 0.5f, 0.48f}, {0, 0.52f, 0.47f, 0.48f}, {0.53f, 0.52f, 0.47f, 0.48f}};
    return placed(parts, kBoxes);
  }
  static const std::map<std::string, Box> inside{{"stl", {0.3f, 0.32f, 0.7f, 0.68f}},
                                                 {"sbl", {0.32f, 0, 0.68f, 0.75f}},
                                                 {"str", {0, 0.3f, 0.7f, 0.7f}},
                                                 {"st", {0.22f, 0.35f, 0.56f, 0.65f}},
                                                 {"s", {0.22f, 0.2f, 0.56f, 0.6f}}};
  const auto box = inside.find(kind);
  if (box == inside.end()) return {};
  const Box boxes[] = {kWhole, box->second};
  return placed(parts, boxes);
}

std::optional<PenDrawing> draw(const std::string& name, const Compositions& compositions,
                               const Drawings& drawings, int depth) {
  if (const auto drawn = drawings.find(name); drawn != drawings.end()) return fitted(drawn->second);
  const auto composition = compositions.find(name);
  if (composition == compositions.end() || composition->second.parts.size() < 2 || depth > kDeepest)
    return std::nullopt;
  std::vector<PenDrawing> parts;
  for (const auto& part : composition->second.parts) {
    auto drawing = draw(part, compositions, drawings, depth + 1);
    if (!drawing) return std::nullopt;
    parts.push_back(std::move(*drawing));
  }
  auto whole = put_together(composition->second.kind, parts);
  if (whole.empty()) return std::nullopt;
  return whole;
}

}  // namespace

std::optional<PenDrawing> composed(const std::string& character, const Compositions& compositions,
                                   const Drawings& drawings) {
  return draw(character, compositions, drawings, 0);
}

}  // namespace yimen::writing
