// Buttons, and the large tiles that stand for services and ways.
// Threads: the UI thread.
#pragma once

#include "ui/kit/ui.h"

namespace yimen::ui {

enum class ButtonKind {
  main,       // the one thing that leads on: filled
  secondary,  // another way: bordered
  quiet,      // bars and links: no border
  danger      // ends or deletes
};

struct Button {
  std::string_view id;  // what it is, the same in every language
  std::string_view label;
  std::string_view icon = {};
  std::string_view note = {};  // a second, smaller line
  ButtonKind kind = ButtonKind::secondary;
  bool enabled = true;
  bool selected = false;       // a switch that is on
  bool icon_after = false;     // 下一步 →
  bool stacked = false;        // the icon above the words
  bool compact = false;        // note-sized text, for bars
  std::string_view name = {};  // in the tree, where the label alone says too little: "修改 姓名"
};

// True in the frame in which it was activated.
bool button(Ui& ui, Rect box, const Button& spec);
// Whether its words have room in the box.
bool button_fits(Ui& ui, Rect box, const Button& spec);
// Width with the label on one line; height with the label wrapped at `width`.
float button_width(Ui& ui, const Button& spec);
float button_height(Ui& ui, const Button& spec, float width);

struct Tile {
  std::string_view id;
  std::string_view title;
  std::string_view icon;
  std::string_view note = {};
  std::string_view badge = {};  // why not: "本机暂不提供"
  bool enabled = true;
  bool stacked = false;  // icon above the words instead of beside them
};

bool tile(Ui& ui, Rect box, const Tile& spec);
float tile_height(Ui& ui, const Tile& spec, float width);

}  // namespace yimen::ui
