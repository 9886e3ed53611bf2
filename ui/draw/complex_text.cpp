#include "ui/draw/complex_text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>

#include "kiosk/common/mapped_file.h"
#include "kiosk/common/secret.h"
#include "ui/draw/glyph_font.h"

namespace yimen::draw {
namespace {

constexpr std::size_t kMostKept = 2000;  // lines: some visits' worth

float em_of(shaping::Face face, float em) { return std::round(em * shaping::scale_of(face)); }

}  // namespace

// Mapped and added to the atlas when first drawn from.
struct ComplexText::Files {
  struct One {
    std::optional<MappedFile> map;
    ImFont* font = nullptr;
  };
  std::array<One, 4> all;
};

ComplexText::ComplexText(Context& context, const Fonts& fonts, const shaping::FontFiles& files)
    : context_(context),
      fonts_(fonts),
      names_(files),
      files_(std::make_unique<Files>()),
      shaper_(shaping::load_harfbuzz(files)) {}

ComplexText::~ComplexText() { forget(); }

void ComplexText::forget() {
  while (!kept_.empty()) {
    auto node = kept_.extract(kept_.begin());
    wipe(node.key().first);
    for (shaping::Run& run : node.mapped()) {
      wipe(run.text);
      std::ranges::fill(run.glyphs, shaping::Glyph{});
    }
  }
}

const ComplexText::Runs& ComplexText::shaped(std::string_view text, Weight weight) {
  Key key{text, weight};
  const auto known = kept_.find(key);
  if (known != kept_.end()) return known->second;
  if (kept_.size() >= kMostKept) forget();
  return kept_.emplace(std::move(key), shaper_->shape(text, weight == Weight::bold)).first->second;
}

ImFontBaked* ComplexText::glyphs(shaping::Face face, Weight weight, float em) {
  const bool bold = weight == Weight::bold;
  const bool tibetan = face == shaping::Face::tibetan;
  Files::One& one = files_->all.at((tibetan ? 2U : 0U) + (bold ? 1U : 0U));
  if (!one.map) {
    const auto& names = tibetan ? names_.tibetan : names_.arabic;
    one.map = MappedFile::open(bold ? names.bold : names.regular);
    if (one.map) one.font = add_glyph_font(context_.atlas(), *one.map);
  }
  return one.font != nullptr ? one.font->GetFontBaked(em_of(face, em)) : nullptr;
}

float ComplexText::plain_width(std::string_view text, Weight weight, float em) const {
  return fonts_.plain_width(text, weight, em);
}

// Characters stand at whole pixels.
float ComplexText::end_of(const shaping::Run& run, float from, Weight weight, float em) {
  if (run.face == shaping::Face::plain) return from + plain_width(run.text, weight, em);
  return std::ceil(from + run.advance * em_of(run.face, em));
}

float ComplexText::width(std::string_view text, Weight weight, float em) {
  float x = 0;
  for (const shaping::Run& run : shaped(text, weight)) x = end_of(run, x, weight, em);
  return x;
}

void ComplexText::draw(ImDrawList& list, Point at, std::string_view text, Weight weight, float em,
                       std::uint32_t ink) {
  ImFont* plain = fonts_.text(weight);
  const float size = Fonts::toolkit_size(em);
  const float baseline = at.y + plain->GetFontBaked(size)->Ascent;
  for (const shaping::Run& run : shaped(text, weight)) {
    if (run.face == shaping::Face::plain) {
      list.AddText(plain, size, {at.x, at.y}, ink, run.text.data(), run.text.data() + run.text.size());
    } else {
      const float rise = std::round(shaping::rise_of(run.face) * em);
      draw_glyphs(list, {at.x, baseline - rise}, run, weight, em, ink);
    }
    at.x = end_of(run, at.x, weight, em);
  }
}

void ComplexText::draw_glyphs(ImDrawList& list, Point baseline, const shaping::Run& run, Weight weight,
                              float em, std::uint32_t ink) {
  ImFontBaked* baked = glyphs(run.face, weight, em);
  if (baked == nullptr) return;
  const float own_em = em_of(run.face, em);
  for (const shaping::Glyph& glyph : run.glyphs) {
    const auto place = std::lround((baseline.x + glyph.x * own_em) * kPhases);
    const auto phase = static_cast<std::uint32_t>(place % kPhases + kPhases) % kPhases;
    const float x = static_cast<float>(place - static_cast<long>(phase)) / kPhases;
    const float y = baseline.y - std::round(glyph.y * own_em);
    const ImFontGlyph* shape = baked->FindGlyphNoFallback(static_cast<ImWchar>(glyph_code(glyph.id, phase)));
    if (shape == nullptr || !shape->Visible) continue;
    list.PrimReserve(6, 4);
    list.PrimRectUV({x + shape->X0, y + shape->Y0}, {x + shape->X1, y + shape->Y1}, {shape->U0, shape->V0},
                    {shape->U1, shape->V1}, ink);
  }
}

}  // namespace yimen::draw
