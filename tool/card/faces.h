// The two faces of a card, each 85.6 x 54 mm with its upper left corner at the origin.
// Threads: one.
#pragma once

#include "tool/card/card.h"
#include "tool/card/pen.h"

namespace yimen::tool {

inline constexpr double kCardWidth = 85.6;  // ISO/IEC 7810, ID-1
inline constexpr double kCardHeight = 54;

void draw_front(const Pen& pen, const Card& card, const issuer::QrCode& code);
void draw_back(const Pen& pen, const Card& card);

}  // namespace yimen::tool
