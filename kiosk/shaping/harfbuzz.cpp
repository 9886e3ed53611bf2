#include <hb-ot.h>
#include <unicode/ubidi.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>

#include "kiosk/shaping/scripts.h"
#include "kiosk/shaping/shaper.h"

namespace yimen::shaping {
namespace {

template <auto Destroy>
struct Deleter {
  template <class T>
  void operator()(T* object) const {
    Destroy(object);
  }
};
using Font = std::unique_ptr<hb_font_t, Deleter<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Deleter<hb_buffer_destroy>>;
using Bidi = std::unique_ptr<UBiDi, Deleter<ubidi_close>>;

Font open(const std::filesystem::path& file) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.c_str());
  if (blob == nullptr) return nullptr;
  hb_face_t* face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  Font font(hb_face_get_glyph_count(face) > 0 ? hb_font_create(face) : nullptr);
  hb_face_destroy(face);
  return font;
}

std::u16string utf16(std::string_view text) {
  std::u16string out(text.size(), u'\0');  // no character needs more units than bytes
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
  return out;
}

std::string utf8(std::u16string_view text) {
  std::string out(text.size() * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, text.data(),
                     static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
  return out;
}

// The character that begins at `at`, which moves behind it.
char32_t take(std::u16string_view units, std::size_t& at) {
  const char32_t first = units[at++];
  const bool pair = (first & 0xFC00U) == 0xD800U && at < units.size() && (units[at] & 0xFC00U) == 0xDC00U;
  return pair ? 0x10000U + ((first & 0x3FFU) << 10U) + (char32_t{units[at++]} & 0x3FFU) : first;
}

// Characters that run to the right, as they are drawn in a line that runs to the left: "(" looks like ")".
std::string reversed(std::u16string_view text) {
  std::u16string out(text.size(), u'\0');
  UErrorCode status = U_ZERO_ERROR;
  ubidi_writeReverse(text.data(), static_cast<std::int32_t>(text.size()), out.data(),
                     static_cast<std::int32_t>(out.size()), UBIDI_DO_MIRRORING, &status);
  return utf8(out);
}

bool is_digit(char16_t c) { return (c >= u'0' && c <= u'9') || c == u'*'; }  // "138****8000"

// Where a number with its dashes, dots and spaces ends that begins at `at`: "0991-123 4567", "60%".
std::size_t number_end(std::u16string_view units, std::size_t at) {
  const std::size_t begin = at;
  constexpr std::u16string_view kBetween = u"-/.:, ";
  while (at < units.size() && is_digit(units[at])) {
    ++at;
    if (at + 1 < units.size() && is_digit(units[at + 1]) && kBetween.find(units[at]) != kBetween.npos) ++at;
  }
  return at > begin && at < units.size() && units[at] == u'%' ? at + 1 : at;
}

// Unicode's rules read the groups of a telephone number from right to left among Uyghur letters; people read
// it from left to right, as one.
std::vector<UBiDiLevel> levels(std::u16string_view units) {
  constexpr UBiDiLevel kNumber = 2 | UBIDI_LEVEL_OVERRIDE;
  std::vector<UBiDiLevel> out(units.size(), 0);  // 0: by the rules
  for (std::size_t at = 0; at < units.size(); ++at) {
    const std::size_t end = number_end(units, at);
    for (; at < end; ++at) out[at] = kNumber;
  }
  return out;
}

// A stretch of the text, in units of UTF-16, that one font draws in one direction.
struct Piece {
  std::size_t begin, end;
  Face face;
  bool to_left;
};

class HarfBuzz : public Shaper {
 public:
  explicit HarfBuzz(const FontFiles& files)
      : fonts_{{{open(files.arabic.regular), open(files.arabic.bold)},
                {open(files.tibetan.regular), open(files.tibetan.bold)}}},
        bidi_(ubidi_open()) {}

  std::vector<Run> shape(std::string_view text, bool bold) override {
    const std::u16string units = utf16(text);
    std::vector<Run> runs;
    for (const Piece& piece : pieces(units, bold)) {
      const auto part = std::u16string_view(units).substr(piece.begin, piece.end - piece.begin);
      if (piece.face == Face::plain) {
        runs.push_back({Face::plain, piece.to_left ? reversed(part) : utf8(part), {}, 0});
      } else {
        runs.push_back(shaped(units, piece, bold));
      }
    }
    return runs;
  }

 private:
  hb_font_t* font(Face face, bool bold) const {
    return fonts_.at(face == Face::tibetan ? 1 : 0).at(bold ? 1 : 0).get();
  }

  // From left to right.
  std::vector<Piece> pieces(const std::u16string& units, bool bold) {
    std::vector<Piece> out;
    UErrorCode status = U_ZERO_ERROR;
    std::vector<UBiDiLevel> preset = levels(units);
    ubidi_setPara(bidi_.get(), units.data(), static_cast<std::int32_t>(units.size()), UBIDI_DEFAULT_LTR,
                  preset.data(), &status);
    const int count = ubidi_countRuns(bidi_.get(), &status);
    for (int i = 0; U_SUCCESS(status) && i < count; ++i) {
      std::int32_t start = 0, length = 0;
      const bool to_left = ubidi_getVisualRun(bidi_.get(), i, &start, &length) == UBIDI_RTL;
      const auto from = out.size();
      split(units, static_cast<std::size_t>(start), static_cast<std::size_t>(start + length), to_left, bold,
            out);
      if (to_left) std::reverse(out.begin() + static_cast<std::ptrdiff_t>(from), out.end());
    }
    return out;
  }

  // What runs in one direction, by the fonts that have its characters.
  void split(const std::u16string& units, std::size_t begin, std::size_t end, bool to_left, bool bold,
             std::vector<Piece>& out) const {
    const auto first = out.size();
    for (std::size_t at = begin; at < end;) {
      const std::size_t start = at;
      const char32_t c = take(units, at);
      const Face before = out.size() > first ? out.back().face : Face::plain;
      const Face face = face_of(c, to_left, bold, before);
      if (out.size() > first && face == before) {
        out.back().end = at;
      } else {
        out.push_back({start, at, face, to_left});
      }
    }
  }

  // Marks and spaces between letters are drawn by the font of the letters.
  Face face_of(char32_t c, bool to_left, bool bold, Face before) const {
    Face face = Face::plain;
    if (script_of(c) == Script::tibetan || (c == U' ' && before == Face::tibetan)) face = Face::tibetan;
    if (script_of(c) == Script::arabic || (to_left && c < 0x80)) face = Face::arabic;
    hb_codepoint_t glyph = 0;
    hb_font_t* one = face == Face::plain ? nullptr : font(face, bold);
    const bool has = one != nullptr && hb_font_get_nominal_glyph(one, c, &glyph) != 0;
    const bool invisible = c >= 0x200C && c <= 0x200F;
    return has || (invisible && one != nullptr) ? face : Face::plain;
  }

  Run shaped(const std::u16string& units, const Piece& piece, bool bold) {
    const Buffer owned(hb_buffer_create());  // a new one each time: it would keep what it last held
    hb_buffer_t* buffer = owned.get();
    hb_font_t* font = this->font(piece.face, bold);
    const bool tibetan = piece.face == Face::tibetan;
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(units.data()),
                        static_cast<int>(units.size()), static_cast<unsigned>(piece.begin),
                        static_cast<int>(piece.end - piece.begin));
    hb_buffer_set_direction(buffer, piece.to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, tibetan ? HB_SCRIPT_TIBETAN : HB_SCRIPT_ARABIC);
    hb_buffer_set_language(buffer, hb_language_from_string(tibetan ? "bo" : "ug", -1));
    hb_shape(font, buffer, nullptr, 0);
    Run run{piece.face, utf8(std::u16string_view(units).substr(piece.begin, piece.end - piece.begin)), {}, 0};
    place(run, buffer, static_cast<float>(hb_face_get_upem(hb_font_get_face(font))));
    return run;
  }

  static void place(Run& run, hb_buffer_t* buffer, float units_per_em) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const float scale = 1 / units_per_em;
    for (unsigned i = 0; i < count; ++i) {
      run.glyphs.push_back({infos[i].codepoint,
                            run.advance + static_cast<float>(positions[i].x_offset) * scale,
                            static_cast<float>(positions[i].y_offset) * scale});
      run.advance += static_cast<float>(positions[i].x_advance) * scale;
    }
  }

  std::array<std::array<Font, 2>, 2> fonts_;  // by script, by weight
  Bidi bidi_;
};

}  // namespace

std::unique_ptr<Shaper> make_harfbuzz(const FontFiles& files) { return std::make_unique<HarfBuzz>(files); }

}  // namespace yimen::shaping

extern "C" [[gnu::visibility("default")]] yimen::shaping::Shaper* yimen_make_shaper(
    const yimen::shaping::FontFiles& files) {
  return yimen::shaping::make_harfbuzz(files).release();
}
