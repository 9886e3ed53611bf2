// Finds a rare character by its parts: 土 and 口 give 𠮷. Parts are chosen from a sheet, or written one by
// one. Threads: the UI thread.
#pragma once

#include <string>
#include <vector>

#include "ui/entry/engines.h"
#include "ui/entry/handwriting_board.h"

namespace yimen::entry {

class RareBoard {
 public:
  // Draws it, and returns the character that was chosen, or nothing. `reader` may be missing.
  std::string draw(ui::Ui& ui, draw::Rect box, const PartFinder& finder, const StrokeReader* reader,
                   const HandwritingBoard::Look& look);
  void forget();

 private:
  void draw_parts(ui::Ui& ui, draw::Rect box, const PartFinder& finder, bool can_write);
  void draw_sheet(ui::Ui& ui, draw::Rect box, const PartFinder& finder, const Explanations* explain);
  void add(std::string part, const PartFinder& finder);
  void find(const PartFinder& finder);

  std::vector<std::string> parts_;
  std::vector<std::string> found_;
  std::size_t page_ = 0;        // of what was found
  std::size_t sheet_page_ = 0;  // of the parts
  bool writing_ = false;        // parts are written, not chosen
  HandwritingBoard board_;
};

}  // namespace yimen::entry
