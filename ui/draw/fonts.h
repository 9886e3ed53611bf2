// The fonts of the terminal.
//
// Purpose: Chinese text in two weights, every rare character of a name that the installed fonts know, and
// icons, all at any size. Glyphs are drawn when first needed; font files are mapped, not read.
// Ownership: the maps live as long as this object, which must die before its Context, between frames.
// Threads: the UI thread.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "kiosk/common/result.h"
#include "ui/draw/context.h"

struct ImFont;

namespace yimen::draw {

class ComplexText;

enum class Weight { regular, bold };

// Where the font files are; the defaults are where Debian puts them.
struct FontFiles {
  std::filesystem::path regular = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  std::filesystem::path bold = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
  std::filesystem::path icons =
      "/usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf";
  // Rare characters. Either may be missing.
  std::filesystem::path hanazono = "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf";
  std::filesystem::path babelstone = "/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf";
};

class Fonts {
 public:
  static Result<std::unique_ptr<Fonts>> load(Context& context, const FontFiles& files = {});
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Text of `em_px` pixels an em (the height and width of a Chinese character) until pop().
  void push(Weight weight, float em_px);
  // Icons of `px` pixels, by their code points (U+F101 …), until pop().
  void push_icons(float px);
  void pop();

  ImFont* text(Weight weight) const { return weight == Weight::bold ? bold_ : regular_; }
  ImFont* icons() const { return icons_; }
  // What the toolkit calls the size of a text font: ascent minus descent, not the em; a whole number, for
  // glyphs are sharp only at whole sizes.
  static float toolkit_size(float em_px);

  // How wide text is whose characters are drawn one by one: Chinese, Latin.
  float plain_width(std::string_view text, Weight weight, float em_px) const;
  // For what needs shaping; made when first asked for.
  ComplexText& complex();

  // Forgets every glyph, its pixels too: what a visit has shown does not stay in memory, and rare names do
  // not fill the atlas. Between frames only.
  void drop_glyphs();

 private:
  struct Maps;
  explicit Fonts(Context& context);
  Result<void> add(const FontFiles& files);
  Result<ImFont*> add_text(const std::filesystem::path& file, bool bold);

  Context& context_;
  std::unique_ptr<Maps> maps_;
  std::unique_ptr<ComplexText> complex_;
  ImFont* regular_ = nullptr;
  ImFont* bold_ = nullptr;
  ImFont* icons_ = nullptr;
};

}  // namespace yimen::draw
