// The bars of a page, for page.cpp alone: their buttons, the place, and where they end.
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

  std::string language, smaller, larger, contrast, leave_words, back_words, help_words;
  std::string fold_words, short_help_words;
  std::vector<Button> settings;  // language, smaller, larger, contrast
  std::vector<Button> leave;     // none or one
  Button back, help, main;
  Button fold, short_help;  // where the screen is too small for all of them
};

struct ButtonWidths {
  std::vector<float> each;
  float all = 0;
};
ButtonWidths widths_of(Ui& ui, const std::vector<Button>& buttons);
float row_height(Ui& ui, const std::vector<Button>& buttons);

float page_margin(const Ui& ui);
float bar_padding(const Ui& ui);
// A bar's ground from `top` to `bottom`, with a line where it meets the page.
void paint_bar(Ui& ui, float top, float bottom);

// The mark and the name of the place; only the mark where the name does not fit on one line and may be left
// out.
float place_width(Ui& ui, std::string_view place);
float place_height(Ui& ui, std::string_view place, float width);
void draw_place(Ui& ui, Rect box, std::string_view place, bool may_shorten);

// Draws the button and puts down what it asks for.
void press(Ui& ui, Rect box, const Button& spec, PageWishes& wishes);
visit::Settings settings_after(visit::Settings settings, std::string_view button_id);
// From the right edge of the row, each as wide as its words.
void press_right(Ui& ui, Rect row, const std::vector<Button>& buttons, PageWishes& wishes);

// Where the way back and the way on stand; the same fields whatever is in them.
void press_actions(Ui& ui, Rect left, Rect right, const Page& spec, const PageBars& bars, PageWishes& wishes);
float actions_height(Ui& ui, const Page& spec, const PageBars& bars, float left, float right);

// The bars of a screen that is small for its text: see page_folded.cpp. Returns where the content is, top and
// bottom.
struct PageEnds {
  float top;
  float bottom;
};
PageEnds folded_page(Ui& ui, const Page& spec, const PageBars& bars, PageWishes& wishes);

}  // namespace yimen::ui
