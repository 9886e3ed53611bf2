// What is shown and not touched: cards, notices, progress, pictures, codes, time left.
// Threads: the UI thread.
#pragma once

#include <vector>

#include "ui/draw/picture.h"
#include "ui/kit/ui.h"

namespace yimen::ui {

// A raised sheet of paper. Text on it is recorded with its ground until page_ground().
void card(Ui& ui, Rect box);
void page_ground(Ui& ui);
void divider(Ui& ui, Rect box);  // along the top of the box

enum class NoticeKind { info, attention, wrong, good };
struct Notice {
  NoticeKind kind = NoticeKind::info;
  std::string_view title = {};
  std::string_view text = {};
};
void notice(Ui& ui, Rect box, const Notice& spec);
float notice_height(Ui& ui, const Notice& spec, float width);

// Words ("第3步，共7步") and a bar in as many parts.
struct Progress {
  std::size_t step;  // from 1
  std::size_t steps;
  std::string_view words;
};
void progress(Ui& ui, Rect box, const Progress& spec);
float progress_height(Ui& ui, const Progress& spec);

// A modules' grid, row by row, without quiet zone; drawn dark on white in every palette, with its quiet zone.
struct CodeMatrix {
  std::size_t side = 0;
  std::vector<bool> dark;
};
void code(Ui& ui, Rect box, const CodeMatrix& matrix, std::string_view label);

// What is drawn over a picture to say where to hold something, or oneself.
enum class Finder { none, corners, oval };

// Fills the box, keeping the picture's proportions (what is over is cut), mirrored on request.
struct Preview {
  const draw::Picture* picture = nullptr;  // none yet: a quiet ground
  std::string_view label = {};
  Finder finder = Finder::corners;
  bool mirrored = false;  // a face: as in a mirror
};
void preview(Ui& ui, Rect box, const Preview& spec);

// A ring that runs out, with the seconds in it.
struct Countdown {
  int seconds_left;
  int seconds_total;
  std::string_view label = {};  // "还有 25 秒"
};
void countdown(Ui& ui, Rect box, const Countdown& spec);

// A large icon in a soft circle: success, attention, or what the page is about.
void emblem(Ui& ui, Rect box, std::string_view icon, NoticeKind kind);

}  // namespace yimen::ui
