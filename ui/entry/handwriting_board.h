// A field to write in, the characters it may be, and keys to take back: no keyboard skill is needed.
// Threads: the UI thread. Overwrites what was written when it is forgotten.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/entry/engines.h"
#include "ui/entry/keys.h"
#include "ui/entry/strokes.h"

namespace yimen::entry {

class HandwritingBoard {
 public:
  struct Look {
    bool secret = true;                     // candidates are never spoken aloud
    const Explanations* explain = nullptr;  // which character is which
    bool erases = true;                     // has a key for the text's last character
  };
  struct Press {
    std::string text;    // the character that was chosen
    bool erase = false;  // of the text
    bool keyed = false;  // the field was chosen by a key: this person needs another board
  };

  Press draw(ui::Ui& ui, draw::Rect box, const StrokeReader& reader, const Look& look);
  void forget();

 private:
  void read(const StrokeReader& reader);
  void draw_side(ui::Ui& ui, draw::Rect box, const Look& look, const StrokeReader& reader, Press& press);

  Strokes strokes_;
  std::vector<std::string> candidates_;
  std::size_t page_ = 0;
};

}  // namespace yimen::entry
