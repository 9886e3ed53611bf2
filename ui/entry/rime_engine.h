// Pinyin by librime, with Debian's luna_pinyin_simp.
//
// Purpose: the library and its dictionary (38 MB) are loaded when Chinese is first written, so that starting
// and all visits without it pay nothing. It learns nothing: no user dictionary, no log. Ownership: one engine
// a process (the library is global). Its folder holds only what the library compiles from its own schema; it
// is emptied before and removed after. Threads: the UI thread.
#pragma once

#include <filesystem>
#include <memory>

#include "ui/entry/text_engine.h"

namespace yimen::entry {

struct RimeFiles {
  std::filesystem::path data = "/usr/share/rime-data";
  std::filesystem::path own;  // a folder that may be emptied
};

// Nothing where the library or its data are not installed: then letters can be typed only.
std::unique_ptr<TextEngine> make_rime_engine(const RimeFiles& files);

}  // namespace yimen::entry
