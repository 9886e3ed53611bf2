// Draws and measures lines with Uyghur or Tibetan in them; Chinese among them is drawn as always.
//
// Purpose: the way of all text for which shaping::needs_shaping() holds; all other text never comes here.
// Ownership: keeps what was shaped, for the next frame shows the same, until forget() overwrites it: names
// are among it. Belongs to a Fonts, which it must not outlive. Threads: the UI thread.
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "kiosk/shaping/shaper.h"
#include "ui/draw/fonts.h"

struct ImDrawList;
struct ImFontBaked;

namespace yimen::draw {

class ComplexText {
 public:
  ComplexText(Context& context, const Fonts& fonts, const shaping::FontFiles& files = {});
  ~ComplexText();

  float width(std::string_view text, Weight weight, float em);
  // From `at`: the left end, and the top of the toolkit's line for Chinese of the same size. `ink` is packed
  // as the toolkit packs colours.
  void draw(ImDrawList& list, Point at, std::string_view text, Weight weight, float em, std::uint32_t ink);

  void forget();

 private:
  using Key = std::pair<std::string, Weight>;
  using Runs = std::vector<shaping::Run>;

  const Runs& shaped(std::string_view text, Weight weight);
  ImFontBaked* glyphs(shaping::Face face, Weight weight, float em);
  float plain_width(std::string_view text, Weight weight, float em) const;
  float end_of(const shaping::Run& run, float from, Weight weight, float em);
  void draw_glyphs(ImDrawList& list, Point baseline, const shaping::Run& run, Weight weight, float em,
                   std::uint32_t ink);

  struct Files;
  Context& context_;
  const Fonts& fonts_;
  shaping::FontFiles names_;
  std::unique_ptr<Files> files_;
  std::unique_ptr<shaping::Shaper> shaper_;
  std::map<Key, Runs> kept_;
};

}  // namespace yimen::draw
