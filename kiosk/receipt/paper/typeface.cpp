#include "kiosk/receipt/paper/typeface.h"

#include <cairo-ft.h>
#include <freetype/ftadvanc.h>
#include <ft2build.h>

#include <algorithm>

#include FT_FREETYPE_H

#include "kiosk/receipt/paper/characters.h"

namespace yimen::receipt {
namespace {

void close_face(void* face) { FT_Done_Face(static_cast<FT_Face>(face)); }

}  // namespace

struct Typeface::Font {
  FT_Face face;
  cairo_font_face_t* cairo;
};

// cairo keeps a face as long as it likes: it closes it, not we.
Typeface::Typeface(FT_Library library, const std::vector<FontFile>& files) {
  static const cairo_user_data_key_t kOwner{};
  for (const auto& file : files) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.file.c_str(), file.face, &face) != 0) continue;
    auto* cairo = cairo_ft_font_face_create_for_ft_face(face, 0);
    if (cairo_font_face_set_user_data(cairo, &kOwner, face, close_face) != CAIRO_STATUS_SUCCESS)
      FT_Done_Face(face);
    else
      fonts_.push_back(std::make_unique<Font>(Font{face, cairo}));
  }
}

Typeface::~Typeface() {
  for (const auto& font : fonts_) cairo_font_face_destroy(font->cairo);
}

// One character, one glyph: Chinese and the Latin of our texts need no shaping.
std::vector<Typeface::Glyph> Typeface::glyphs(std::string_view text) const {
  std::vector<Glyph> list;
  while (!text.empty()) {
    const auto character = first_character(text);
    text.remove_prefix(character.bytes);
    const FT_ULong code = character.code;
    const auto has = [code](const auto& font) { return FT_Get_Char_Index(font->face, code) != 0; };
    const auto found = std::find_if(fonts_.begin(), fonts_.end(), has);
    const Font& font = found == fonts_.end() ? *fonts_.front() : **found;
    const auto id = FT_Get_Char_Index(font.face, code);
    FT_Fixed advance = 0;
    FT_Get_Advance(font.face, id, FT_LOAD_NO_SCALE, &advance);
    list.push_back({&font, id, static_cast<int>(character.bytes),
                    static_cast<double>(advance) / font.face->units_per_EM});
  }
  return list;
}

double Typeface::width(std::string_view text, double size) const {
  double sum = 0;
  for (const auto& glyph : glyphs(text)) sum += glyph.advance * size;
  return sum;
}

double Typeface::draw(cairo_t* page, std::string_view text, double size, double x, double y) const {
  const auto all = glyphs(text);
  const double start = x;
  for (auto from = all.begin(); from != all.end();) {
    const auto to =
        std::find_if(from, all.end(), [&](const Glyph& glyph) { return glyph.font != from->font; });
    std::vector<cairo_glyph_t> placed;
    std::vector<cairo_text_cluster_t> clusters;
    int bytes = 0;
    for (auto glyph = from; glyph != to; ++glyph) {
      placed.push_back({glyph->id, x, y});
      clusters.push_back({glyph->bytes, 1});
      bytes += glyph->bytes;
      x += glyph->advance * size;
    }
    cairo_set_font_face(page, from->font->cairo);
    cairo_set_font_size(page, size);
    cairo_show_text_glyphs(page, text.data(), bytes, placed.data(), static_cast<int>(placed.size()),
                           clusters.data(), static_cast<int>(clusters.size()),
                           static_cast<cairo_text_cluster_flags_t>(0));
    text.remove_prefix(static_cast<std::size_t>(bytes));
    from = to;
  }
  return x - start;
}

}  // namespace yimen::receipt
