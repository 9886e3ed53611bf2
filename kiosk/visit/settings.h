// What a citizen may change about the screen. Reset at the end of each visit.
#pragma once

#include "kiosk/common/text.h"

namespace yimen::visit {

enum class TextSize {
  small,
  standard,
  large,
  largest
};  // capital height in mm: 3.5-4.2, 4.8-5.6, 6.4-7.1, 8.5-9.0
enum class Palette { light, high_contrast };

struct Settings {
  Language language = Language::zh;
  TextSize text_size = TextSize::standard;
  Palette palette = Palette::light;
  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace yimen::visit
