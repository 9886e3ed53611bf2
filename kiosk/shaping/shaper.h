// From text to glyphs in the order they are drawn in, for texts of several scripts.
//
// Purpose: Unicode's order of left and right (ICU), then joined and stacked letters (HarfBuzz). What is
// drawn character by character (Chinese, Latin, digits) is handed back as text, in its place.
// Ownership: a Shaper keeps its fonts open. Threads: one at a time.
// Loading: HarfBuzz is a module of its own, opened when a text first needs it: a Chinese visit never does.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::shaping {

enum class Face { plain, arabic, tibetan };

struct Glyph {
  std::uint32_t id = 0;  // in the font's file
  float x = 0;           // from the left of the run, and above the baseline, in ems of its font
  float y = 0;
};

// A stretch of a line that one font draws, from left to right.
struct Run {
  Face face = Face::plain;
  std::string text;           // plain: to be drawn as it stands; otherwise what the glyphs mean
  std::vector<Glyph> glyphs;  // of the other faces
  float advance = 0;          // their width, in ems of their font
};

// Where the fonts are; the defaults are where Debian puts them. One that is missing: its letters are plain.
struct FontFiles {
  struct Weights {
    std::filesystem::path regular, bold;
  };
  Weights arabic{"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
                 "/usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf"};
  Weights tibetan{"/usr/share/fonts/truetype/noto/NotoSerifTibetan-Regular.ttf",
                  "/usr/share/fonts/truetype/noto/NotoSerifTibetan-Bold.ttf"};
};

// How a face goes with the Chinese around it, in its ems. Arabic letters are small in their own em. Tibetan
// hangs from a line at the top of the characters and stacks reach far below; its lines want more room.
constexpr float scale_of(Face face) { return face == Face::arabic ? 1.1F : face == Face::tibetan ? 1.0F : 1; }
constexpr float rise_of(Face face) { return face == Face::tibetan ? 0.17F : 0; }
constexpr float kTibetanLine = 1.85F;

class Shaper {
 public:
  virtual ~Shaper() = default;
  // The runs of one line from left to right. The line runs as its first letter does; U+200F counts as one.
  virtual std::vector<Run> shape(std::string_view text, bool bold) = 0;
};

std::unique_ptr<Shaper> make_harfbuzz(const FontFiles& files);
// The same from its module; where that is missing, all is plain.
std::unique_ptr<Shaper> load_harfbuzz(const FontFiles& files);

}  // namespace yimen::shaping
