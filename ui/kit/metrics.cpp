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

// Capital heights in mm: note near the lower end of the band, body near its upper end.
struct Band {
  double note, body, heading, title, display;
};
constexpr std::array<Band, 4> kBands{{
    {3.6, 4.1, 5.4, 7.6, 11.5},
    {4.9, 5.5, 7.0, 9.8, 14.0},
    {6.5, 7.0, 8.4, 11.0, 15.0},
    {8.6, 8.9, 10.0, 12.2, 15.5},
}};

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

float Metrics::em(TextStep step) const {
  const double capital = capital_of(kBands.at(static_cast<std::size_t>(size_)), step);
  return static_cast<float>(std::round(capital / kCapitalHeightEm / panel_.mm_per_px));
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
