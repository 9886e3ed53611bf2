// What a citizen may change about the screen and the voice. Reset at the end of each visit.
#pragma once

#include "kiosk/common/text.h"

namespace yimen::visit {

enum class TextSize {
  small,
  standard,
  large,
  largest
};  // capital height in mm: 3.5-4.2, 4.8-5.6, 6.4-7.1, 8.5-9.0
enum class Palette { light, calm, contrast_dark, contrast_light };

struct Settings {
  Language language = Language::zh;
  TextSize text_size = TextSize::standard;
  Palette palette = Palette::light;
  bool low_reach = false;  // every control between 380 and 1,220 mm above the floor
  bool voice = false;      // what is on the screen is read aloud
  int speech_rate = 100;   // percent of the usual 120 words a minute: 50 to 200
  int volume = 60;         // percent of the loudest the office allows
  bool scanning = false;   // two switches: the focus moves by one, the other selects
  int steady = 500;        // ms within which the same target counts once; more for hands that tremble
  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace yimen::visit
