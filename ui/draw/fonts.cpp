#include "ui/draw/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>
#include <vector>

#include "kiosk/common/mapped_file.h"
#include "ui/draw/complex_text.h"
#include "ui/draw/faults.h"
#include "ui/draw/glyph_pixels.h"

namespace yimen::draw {
namespace {

constexpr unsigned kSimplifiedChinese = 2;  // which face of the Noto collection
// Ascent minus descent in ems, from each font's hhea table: the toolkit measures fonts so.
constexpr float kNotoHeight = 1.448F;
constexpr float kHanazonoHeight = 1.0557F;
constexpr float kBabelstoneHeight = 1.2344F;
constexpr float kIconsHeight = 1.0F;
constexpr float kReferenceEm = 100;  // merged fonts are scaled relative to the first

// FreeType's loader, except that font data is never the atlas's to copy or free: it is mapped.
const ImFontLoader* mapped_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader mapped = *ImGuiFreeType::GetFontLoader();
    mapped.FontSrcInit = [](ImFontAtlas* atlas, ImFontConfig* source) {
      source->FontDataOwnedByAtlas = false;
      return ImGuiFreeType::GetFontLoader()->FontSrcInit(atlas, source);
    };
    return mapped;
  }();
  return &loader;
}

ImFontConfig configuration(float height) {
  ImFontConfig config;
  config.SizePixels = kReferenceEm * height;
  config.PixelSnapH = true;
  return config;
}

ImFont* add_font(ImFontAtlas& atlas, const MappedFile& file, ImFontConfig config) {
  config.FontData = file.data();
  config.FontDataSize = static_cast<int>(file.size());
  config.FontDataOwnedByAtlas = true;  // else it is copied; mapped_loader() sets it right
  return atlas.AddFont(&config);
}

// Characters the font before it does not have. A file that is no font adds none.
void merge(ImFontAtlas& atlas, const std::optional<MappedFile>& file, float height, bool bold) {
  if (!file) return;
  ImFontConfig config = configuration(height);
  config.MergeMode = true;
  if (bold) config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_Bold;
  add_font(atlas, *file, config);
}

tl::unexpected<Error> missing(const std::filesystem::path& file, const char* package) {
  return fail(kFontMissing, file.string() + " is not a readable font; install " + package);
}

}  // namespace

struct Fonts::Maps {
  std::vector<MappedFile> main;
  std::optional<MappedFile> hanazono, babelstone;
};

Fonts::Fonts(Context& context) : context_(context), maps_(std::make_unique<Maps>()) {}

// The toolkit closes its faces before their files are unmapped.
Fonts::~Fonts() { context_.atlas().Clear(); }

Result<std::unique_ptr<Fonts>> Fonts::load(Context& context, const FontFiles& files) {
  std::unique_ptr<Fonts> fonts(new Fonts(context));
  if (const auto added = fonts->add(files); !added) return fail(added);
  return fonts;
}

Result<void> Fonts::add(const FontFiles& files) {
  ImFontAtlas& atlas = context_.atlas();
  atlas.SetFontLoader(mapped_loader());
  maps_->hanazono = MappedFile::open(files.hanazono);
  maps_->babelstone = MappedFile::open(files.babelstone);
  const auto regular = add_text(files.regular, false);
  if (!regular) return fail(regular);
  const auto bold = add_text(files.bold, true);
  if (!bold) return fail(bold);
  auto icons = MappedFile::open(files.icons);
  icons_ = icons ? add_font(atlas, *icons, configuration(kIconsHeight)) : nullptr;
  if (icons_ == nullptr) return missing(files.icons, "fonts-materialdesignicons-webfont");
  maps_->main.push_back(std::move(*icons));
  regular_ = *regular;
  bold_ = *bold;
  return {};
}

Result<ImFont*> Fonts::add_text(const std::filesystem::path& file, bool bold) {
  ImFontAtlas& atlas = context_.atlas();
  ImFontConfig config = configuration(kNotoHeight);
  config.FontNo = kSimplifiedChinese;
  auto map = MappedFile::open(file);
  ImFont* font = map ? add_font(atlas, *map, config) : nullptr;
  if (font == nullptr) return missing(file, "fonts-noto-cjk");
  maps_->main.push_back(std::move(*map));
  merge(atlas, maps_->hanazono, kHanazonoHeight, bold);
  merge(atlas, maps_->babelstone, kBabelstoneHeight, bold);
  return font;
}

void Fonts::push(Weight weight, float em_px) { ImGui::PushFont(text(weight), toolkit_size(em_px)); }

void Fonts::push_icons(float px) { ImGui::PushFont(icons_, std::round(px * kIconsHeight)); }

void Fonts::pop() { ImGui::PopFont(); }

// Whole: of a size between two, the toolkit would stretch the glyphs of the nearest.
float Fonts::toolkit_size(float em_px) { return std::round(em_px * kNotoHeight); }

float Fonts::plain_width(std::string_view text, Weight weight, float em_px) const {
  ImFontBaked* baked = this->text(weight)->GetFontBaked(toolkit_size(em_px));
  const char* const end = text.data() + text.size();
  float width = 0;
  for (const char* at = text.data(); at < end;) {
    unsigned int c = 0;
    at += std::max(ImTextCharFromUtf8(&c, at, end), 1);
    width += baked->GetCharAdvance(static_cast<ImWchar>(c));
  }
  return width;
}

ComplexText& Fonts::complex() {
  if (!complex_) complex_ = std::make_unique<ComplexText>(context_, *this);
  return *complex_;
}

void Fonts::drop_glyphs() {
  if (complex_) complex_->forget();
  ImFontAtlas& atlas = context_.atlas();
  if (atlas.Builder == nullptr) return;
  ImFontAtlasBuildDiscardBakes(&atlas, 0);
  erase_unused_pixels(atlas);
}

}  // namespace yimen::draw
