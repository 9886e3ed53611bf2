// What screens have around their content, and what they have in common inside it.
// Threads: the UI thread.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/flow.h"
#include "ui/kit/show.h"
#include "ui/screens/settings.h"
#include "ui/screens/view.h"

namespace yimen::screens {

struct Furniture {
  bool can_leave = true;
  bool can_back = false;
  std::string back_label = {};  // empty: 上一步
  std::string main_label = {};  // empty: nothing leads on from here
  bool main_enabled = true;
  std::string_view main_icon = "next";
};

// Draws the page around the content, sends what its controls mean (Continued, WentBack, …), and returns the
// area that is the screen's own.
Rect furniture(Ui& ui, const View& view, const Emit& emit, const Furniture& spec);

// The same around the settings: its tools lead back, and 好了 closes it.
Rect settings_furniture(Ui& ui, const View& view, const Emit& emit, SettingsPart part);

// Elder text, or a low screen: a page with less on it. Notes that only add are left out.
bool spare(const Ui& ui);
// Room for two columns of text side by side.
bool wide(const Ui& ui);
// A column in the middle of the area, no wider than a line of text is comfortable to read (A06).
Rect reading_column(const Ui& ui, Rect area);
// As reading_column, but not for one column of text: leaves the width of a tall screen alone.
float gutter(const Ui& ui);

void add_notice(ui::Flow& flow, Ui& ui, ui::NoticeKind kind, std::string title, std::string text);
// What went wrong: the sentence for the citizen, and where something may be broken the code for staff.
void add_error(ui::Flow& flow, Ui& ui, const Error& error);
// An emblem over a large title, both in the middle.
void add_emblem(ui::Flow& flow, Ui& ui, std::string_view icon, ui::NoticeKind kind);
// The page's heading, and softer words under it.
void add_title(ui::Flow& flow, std::string_view text, bool personal = false);
void add_soft(ui::Flow& flow, std::string_view text);
// The largest step, from display down to heading, at which the text stays on one line.
ui::TextStep step_on_one_line(Ui& ui, std::string_view text, float width);
void add_centred(ui::Flow& flow, std::string_view text, ui::TextStep step, bool personal = false);
// A text of any length under its label: in blocks of whole sentences, so that it can go on on the next page.
struct Labelled {
  std::string_view label;
  ui::TextStyle label_style;
  float gap;  // between them
  std::string_view text;
  ui::TextStyle style;
};
void add_labelled(ui::Flow& flow, Ui& ui, const Labelled& spec);
// A label, what it says, and a line below. Nothing where it says nothing.
void add_row(ui::Flow& flow, Ui& ui, std::string_view label, std::string_view value);

// A wide screen: what it is about on the left, what to do on the right.
struct Halves {
  Rect left;
  Rect right;
};
Halves halves(const Ui& ui, Rect area);

// How high each of `rows` rows may be, so that they fill `free` but do not swell: between `least` and `most`.
float stretched(const Ui& ui, float free, std::size_t rows, float least, float most);

// The flow in the middle of the area where it is lower than the area; else from its top.
void show_centred(ui::Flow& flow, Rect area);

// "一楼人工窗口" and "021-…", in the language of the screen.
std::string counter_of(const Ui& ui, const View& view);
std::string phone_of(const View& view);  // never broken over two lines
// "也可以到一楼人工窗口办理，电话021-…。"
std::string office_way(const Ui& ui, const View& view);
// "张*华", empty where nobody is identified.
std::string masked_name(const View& view);

}  // namespace yimen::screens
