// Pinyin by librime, with the dictionary that is compiled from assets/glossary when the terminal is built.
//
// Purpose: the library and its dictionary are loaded when pinyin is first written, so that starting and all
// visits without it pay nothing. It learns nothing: no user dictionary, no log. Ownership: one engine a
// process (the library is global). Its own folder stays empty; it is emptied before and removed after.
// Threads: the UI thread.
#pragma once

#include <filesystem>
#include <memory>

#include "ui/entry/text_engine.h"

namespace yimen::entry {

struct RimeFiles {
  std::filesystem::path data;  // yimen.schema.yaml and what was compiled: share/pinyin
  std::filesystem::path own;   // a folder that may be emptied
};

// Nothing where the library or its data are not installed: then letters can be typed only.
std::unique_ptr<TextEngine> make_rime_engine(const RimeFiles& files);

}  // namespace yimen::entry
