#include "ui/kit/metrics.h"

#include <array>
#include <cmath>

namespace yimen::ui {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kDpPerInch = 160;
constexpr double kTargetMm = 12.7;
constexpr double kTargetDp = 60;
constexpr double kGapMm = 2.54;

// Capital heights in mm: the band of the size, note near its lower end, body near its upper end.
// Source of the bands: VVSG 2.0 7.1-G.
struct Band {
  double least, most;
  double note, body, heading, title, display;
};
constexpr std::array<Band, 4> kBands{{
    {3.5, 4.2, 3.6, 4.1, 5.4, 7.6, 11.5},
    {4.8, 5.6, 4.9, 5.5, 7.0, 9.8, 14.0},
    {6.4, 7.1, 6.5, 7.0, 8.4, 11.0, 15.0},
    {8.5, 9.0, 8.6, 8.9, 10.0, 12.2, 15.5},
}};

TextStep flattened(TextStep step) {
  if (step == TextStep::display) return TextStep::title;
  return step == TextStep::title ? TextStep::heading : step;
}

double capital_of(const Band& band, TextStep step) {
  switch (step) {
    case TextStep::note: return band.note;
    case TextStep::body: return band.body;
    case TextStep::heading: return band.heading;
    case TextStep::title: return band.title;
    case TextStep::display: return band.display;
  }
  return band.body;
}

double leading_of(TextStep step) {
  switch (step) {
    case TextStep::note:
    case TextStep::body: return 1.5;
    case TextStep::heading: return 1.4;
    case TextStep::title:
    case TextStep::display: return 1.3;
  }
  return 1.5;
}

}  // namespace

double pitch_of(double diagonal_inches, draw::Size native) {
  return diagonal_inches * kMmPerInch / std::hypot(native.w, native.h);
}

Metrics::Metrics(const Panel& panel, visit::TextSize size)
    : panel_(panel),
      size_(size),
      unit_(std::clamp(static_cast<float>(std::min(panel.size.w, panel.size.h)) / 135.0F, 4.0F, 20.0F)) {}

Rect Metrics::screen() const {
  return {0, 0, static_cast<float>(panel_.size.w), static_cast<float>(panel_.size.h)};
}

Rect Metrics::reach() const {
  const auto down_to = [this](double above_floor) {
    const double high = panel_.size.h;
    return std::clamp(high - (above_floor - panel_.bottom_mm) / panel_.mm_per_px, 0.0, high);
  };
  const auto top = static_cast<float>(std::ceil(down_to(kHighestReachMm)));
  const auto bottom = static_cast<float>(std::floor(down_to(kLowestReachMm)));
  return {0, top, screen().w, std::max(0.0F, bottom - top)};
}

bool Metrics::flat() const {
  constexpr double kLines = 18;  // of body text without gaps
  const double body = kBands.at(static_cast<std::size_t>(size_)).body / kCapitalHeightEm;
  return panel_.size.h * panel_.mm_per_px < kLines * body;
}

float Metrics::em(TextStep step) const {
  const Band& band = kBands.at(static_cast<std::size_t>(size_));
  const double exact =
      capital_of(band, flat() ? flattened(step) : step) / kCapitalHeightEm / panel_.mm_per_px;
  const double whole = std::round(exact);
  // Whole pixels are sharper, but on coarse glass a half of one may lead out of the band.
  const double capital = whole * kCapitalHeightEm * panel_.mm_per_px;
  const bool must_fit = step == TextStep::note || step == TextStep::body;
  return static_cast<float>(must_fit && (capital < band.least || capital > band.most) ? exact : whole);
}

float Metrics::line_height(TextStep step) const {
  return std::round(em(step) * static_cast<float>(leading_of(step)));
}

float Metrics::capital_mm(float em_px) const {
  return static_cast<float>(em_px * kCapitalHeightEm * panel_.mm_per_px);
}

float Metrics::mm(double millimetres) const { return static_cast<float>(millimetres / panel_.mm_per_px); }

float Metrics::dp(double dp) const { return mm(dp * kMmPerInch / kDpPerInch); }

float Metrics::space(double steps) const { return std::round(unit_ * static_cast<float>(steps)); }

float Metrics::min_target() const { return std::ceil(std::max(mm(kTargetMm), dp(kTargetDp))); }

float Metrics::main_target() const {
  return std::max(min_target(), std::round(em(TextStep::body) * 1.5F + space(6)));
}

float Metrics::gap() const { return std::max(std::ceil(mm(kGapMm)), space(1.5)); }

float Metrics::gutter() const { return std::max(gap(), space(2)); }

float Metrics::radius() const { return space(1.5); }

float Metrics::hairline() const { return std::max(1.0F, std::round(unit_ / 6)); }

float Metrics::stroke() const { return std::max(2.0F, std::round(unit_ / 4)); }

float Metrics::ring() const { return std::max(3.0F, std::round(unit_ / 2)); }

}  // namespace yimen::ui
