#include "ui/draw/glyph_font.h"

#include <ft2build.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <memory>

#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "kiosk/common/mapped_file.h"

namespace yimen::draw {
namespace {

// A face and its own library, as the toolkit closes fonts in any order.
struct Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  ~Face() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
  }
};

Face* face_of(const ImFontConfig* source) { return static_cast<Face*>(source->FontLoaderData); }

bool open(ImFontAtlas*, ImFontConfig* source) {
  source->FontDataOwnedByAtlas = false;  // it is mapped
  auto opened = std::make_unique<Face>();
  if (FT_Init_FreeType(&opened->library) != 0) return false;
  const auto* bytes = static_cast<const FT_Byte*>(source->FontData);
  if (FT_New_Memory_Face(opened->library, bytes, source->FontDataSize, 0, &opened->face) != 0) return false;
  source->FontLoaderData = opened.release();
  return true;
}

void close(ImFontAtlas*, ImFontConfig* source) {
  delete face_of(source);
  source->FontLoaderData = nullptr;
}

bool contains(ImFontAtlas*, ImFontConfig* source, ImWchar code) {
  return code >= glyph_code(0, 0) &&
         code < glyph_code(static_cast<std::uint32_t>(face_of(source)->face->num_glyphs), 0);
}

// Places are computed from the baseline: the toolkit's ascent plays no part.
bool begin_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Descent = 0;
  return true;
}

// The glyph in the face's slot, as coverage. False where FreeType cannot.
bool draw(FT_Face face, ImWchar code, float em) {
  constexpr FT_F26Dot6 kPixel = 64;
  const auto number = code - glyph_code(0, 0);
  const auto size = static_cast<FT_F26Dot6>(em) * kPixel;
  if (FT_Set_Char_Size(face, size, size, 72, 72) != 0) return false;
  if (FT_Load_Glyph(face, number / kPhases, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return false;
  FT_Outline_Translate(&face->glyph->outline, static_cast<FT_Pos>(number % kPhases) * kPixel / kPhases, 0);
  return FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0;
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* out,
          float* advance) {
  if (!contains(atlas, source, code)) return false;
  if (advance != nullptr) *advance = 0;  // the shaper knows it
  if (out == nullptr) return true;
  FT_Face face = face_of(source)->face;
  if (!draw(face, code, baked->Size)) return false;
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  const auto wide = static_cast<int>(bitmap.width);
  const auto high = static_cast<int>(bitmap.rows);
  if (wide == 0 || high == 0) return true;  // a space
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, wide, high);
  if (place == ImFontAtlasRectId_Invalid) return false;
  out->PackId = place;
  out->Visible = true;
  out->X0 = static_cast<float>(face->glyph->bitmap_left);
  out->Y0 = static_cast<float>(-face->glyph->bitmap_top);
  out->X1 = out->X0 + static_cast<float>(wide);
  out->Y1 = out->Y0 + static_cast<float>(high);
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, ImFontAtlasPackGetRect(atlas, place),
                                     bitmap.buffer, ImTextureFormat_Alpha8, bitmap.pitch);
  return true;
}

const ImFontLoader* loader() {
  static const ImFontLoader by_number = [] {
    ImFontLoader loader;
    loader.Name = "glyphs by number";
    loader.FontSrcInit = open;
    loader.FontSrcDestroy = close;
    loader.FontSrcContainsGlyph = contains;
    loader.FontBakedInit = begin_size;
    loader.FontBakedLoadGlyph = load;
    return loader;
  }();
  return &by_number;
}

}  // namespace

ImFont* add_glyph_font(ImFontAtlas& atlas, const MappedFile& file) {
  ImFontConfig config;
  config.SizePixels = 100;  // any: each drawn size is asked for by itself
  config.FontData = file.data();
  config.FontDataSize = static_cast<int>(file.size());
  config.FontDataOwnedByAtlas = true;  // else it is copied; open() sets it right
  config.FontLoader = loader();
  config.Flags = ImFontFlags_NoLoadError;
  return atlas.AddFont(&config);
}

}  // namespace yimen::draw
