// Icons by name: what service definitions, screens and widgets say, and where it is in the icon font.
//
// Purpose: data files name an icon in plain words ("elderly", "meal"); the font's own names stay in
// icons.cpp. Threads: immutable.
#pragma once

#include <string_view>
#include <vector>

namespace yimen::ui {

// The code point in the Material Design Icons webfont; a plain sheet where the name is unknown.
char32_t icon_of(std::string_view name);
// Of an icon that points to one side, the one that points to the other; any other icon itself.
char32_t turned_icon(char32_t code);
bool knows_icon(std::string_view name);
std::vector<std::string_view> icon_names();

}  // namespace yimen::ui
