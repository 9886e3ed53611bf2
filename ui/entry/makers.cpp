#include "ui/entry/makers.h"

#include "ui/entry/rime_engine.h"

namespace yimen::entry {

Makers makers(const Folders& folders) {
  return {.pinyin = [folders] { return make_rime_engine({.data = folders.pinyin, .own = folders.own}); },
          .explanations = [folders] { return Explanations::load(folders.pinyin / "explanations.tsv"); }};
}

}  // namespace yimen::entry
