#include "kiosk/receipt/paper/typeface.h"

#include <cairo-ft.h>
#include <freetype/ftadvanc.h>
#include <ft2build.h>

#include <algorithm>

#include FT_FREETYPE_H

#include "kiosk/receipt/paper/characters.h"
#include "kiosk/shaping/scripts.h"

namespace yimen::receipt {
namespace {

void close_face(void* face) { FT_Done_Face(static_cast<FT_Face>(face)); }

}  // namespace

struct Typeface::Font {
  FT_Face face;
  cairo_font_face_t* cairo;
};

Typeface::Typeface(FT_Library library, const std::vector<FontFile>& files, bool bold)
    : fonts_(open(library, files)), library_(library), bold_(bold) {}

// cairo keeps a face as long as it likes: it closes it, not we.
Typeface::OpenFonts Typeface::open(FT_Library library, const std::vector<FontFile>& files) {
  static const cairo_user_data_key_t kOwner{};
  OpenFonts fonts;
  for (const auto& file : files) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.file.c_str(), file.face, &face) != 0) continue;
    auto* cairo = cairo_ft_font_face_create_for_ft_face(face, 0);
    if (cairo_font_face_set_user_data(cairo, &kOwner, face, close_face) != CAIRO_STATUS_SUCCESS)
      FT_Done_Face(face);
    else
      fonts.push_back(std::make_unique<Font>(Font{face, cairo}));
  }
  return fonts;
}

Typeface::~Typeface() {
  for (const auto* fonts : {&fonts_, &arabic_, &tibetan_})
    for (const auto& font : *fonts) cairo_font_face_destroy(font->cairo);
}

std::vector<shaping::Run> Typeface::shaped(std::string_view text) const {
  if (!shaping::needs_shaping(text)) return {{shaping::Face::plain, std::string(text), {}, 0}};
  if (!shaper_) {
    const shaping::FontFiles files;
    shaper_ = shaping::load_harfbuzz(files);
    arabic_ = open(library_, {{bold_ ? files.arabic.bold : files.arabic.regular, 0}});
    tibetan_ = open(library_, {{bold_ ? files.tibetan.bold : files.tibetan.regular, 0}});
  }
  return shaper_->shape(text, bold_);
}

const Typeface::Font* Typeface::font_of(shaping::Face face) const {
  const OpenFonts& fonts = face == shaping::Face::arabic ? arabic_ : tibetan_;
  return fonts.empty() ? nullptr : fonts.front().get();
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
  for (const auto& run : shaped(text)) {
    sum += static_cast<double>(run.advance * shaping::scale_of(run.face)) * size;
    if (run.face == shaping::Face::plain)
      for (const auto& glyph : glyphs(run.text)) sum += glyph.advance * size;
  }
  return sum;
}

double Typeface::draw(cairo_t* page, std::string_view text, double size, double x, double y) const {
  const double start = x;
  for (const auto& run : shaped(text)) {
    x += run.face == shaping::Face::plain ? draw_plain(page, run.text, size, x, y)
                                          : draw_run(page, run, size, x, y);
  }
  return x - start;
}

// All glyphs of a run stand for all of its text: it is copied and searched as it was written.
double Typeface::draw_run(cairo_t* page, const shaping::Run& run, double size, double x, double y) const {
  const double own = size * static_cast<double>(shaping::scale_of(run.face));
  const Font* font = font_of(run.face);
  if (font == nullptr || run.glyphs.empty()) return static_cast<double>(run.advance) * own;
  std::vector<cairo_glyph_t> placed;
  y -= size * static_cast<double>(shaping::rise_of(run.face));
  for (const auto& glyph : run.glyphs)
    placed.push_back(
        {glyph.id, x + static_cast<double>(glyph.x) * own, y - static_cast<double>(glyph.y) * own});
  const cairo_text_cluster_t whole{static_cast<int>(run.text.size()), static_cast<int>(placed.size())};
  cairo_set_font_face(page, font->cairo);
  cairo_set_font_size(page, own);
  cairo_show_text_glyphs(page, run.text.data(), whole.num_bytes, placed.data(), whole.num_glyphs, &whole, 1,
                         static_cast<cairo_text_cluster_flags_t>(0));
  return static_cast<double>(run.advance) * own;
}

double Typeface::draw_plain(cairo_t* page, std::string_view text, double size, double x, double y) const {
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
