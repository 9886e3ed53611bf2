// The bars of a page, for page.cpp alone: their buttons, the place, and how the tools stand.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/page.h"

namespace yimen::ui {

// The words and buttons of both bars, in the language of the frame. Buttons refer to the words: not copied.
struct PageBars {
  PageBars(Ui& ui, const Page& spec);
  PageBars(const PageBars&) = delete;
  PageBars& operator=(const PageBars&) = delete;

  std::string help_words, settings_words, language_words, repeat_words, leave_words, back_words, phone_words;
  std::string short_help, short_settings, short_language, short_repeat;
  std::vector<Button> tools;  // help, settings, language, where the voice is on repeat, leave
  Button back, main;
};

float page_margin(const Ui& ui);
float bar_padding(const Ui& ui);
// A bar's ground from `top` to `bottom`, with a line where it meets the page.
void paint_bar(Ui& ui, float top, float bottom);

// The upper bar, only to be read: the mark, the name of the place, and its telephone where there is room.
float place_height(const Ui& ui);
void draw_place(Ui& ui, std::string_view place, const PageBars& bars);

// Equal cells in rows, relative to the first; the same on every page of a visit with these settings.
struct ToolRows {
  std::size_t columns;
  float width;   // of a cell
  float height;  // of a cell
  std::vector<Button> tools;

  float all_width(const Ui& ui) const;
  float all_height(const Ui& ui) const;
};
// Icons above the words, or beside them where height is dear, or none.
ToolRows tools_across(Ui& ui, const PageBars& bars, float width, bool low);
// One row beside the actions, no wider than `most`, in short words where height is dear; no columns where it
// does not fit.
ToolRows tools_beside(Ui& ui, const PageBars& bars, float most, bool low);
void draw_tools(Ui& ui, Rect area, const ToolRows& rows, const Page& spec, PageWishes& wishes);

// Where the way back and the way on stand; the same fields whatever is in them.
void press_actions(Ui& ui, Rect left, Rect right, const Page& spec, const PageBars& bars, PageWishes& wishes);
float actions_height(Ui& ui, const Page& spec, const PageBars& bars, float left, float right);

}  // namespace yimen::ui
