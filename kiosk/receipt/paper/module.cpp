#include "kiosk/receipt/paper/module.h"

#include <cairo-pdf.h>
#include <freetype/freetype.h>

#include <ctime>
#include <memory>
#include <mutex>
#include <optional>

#include "kiosk/receipt/paper/layout.h"

namespace yimen::receipt {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int size) {
  auto& pdf = *static_cast<Bytes*>(to);
  pdf.insert(pdf.end(), bytes, bytes + size);
  return CAIRO_STATUS_SUCCESS;
}

// Never the time of printing: the same document gives the same bytes.
std::string iso_time(WallTime when) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

double height_of(const std::vector<Piece>& pieces) {
  double sum = 0;
  for (const auto& piece : pieces) sum += piece.height;
  return sum;
}

// What must stay on the same page as piece `from`: itself and, after a heading, what it heads.
double height_kept(const std::vector<Piece>& pieces, std::size_t from) {
  double sum = pieces[from].height;
  while (pieces[from].keep_with_next && ++from < pieces.size()) sum += pieces[from].height;
  return sum;
}

void draw(cairo_t* page, const std::vector<Piece>& pieces, const Style& style, double page_height) {
  double top = style.margin;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (top > style.margin && top + height_kept(pieces, i) > page_height - style.margin) {
      cairo_show_page(page);
      top = style.margin;
    }
    pieces[i].draw(page, top);
    top += pieces[i].height;
  }
  cairo_show_page(page);
}

Outcome write(const Document& document, const Style& style, const Typefaces& typefaces, Bytes& pdf) {
  const auto pieces = lay_out(document, style, typefaces);
  // A little more than needed: rounding must not start a second page on a roll.
  const double height = style.height > 0 ? style.height : height_of(pieces) + 2 * style.margin + 1;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, style.width, height),
                        cairo_surface_destroy);
  const auto made = iso_time(document.made);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  const Context page(cairo_create(surface.get()), cairo_destroy);
  draw(page.get(), pieces, style, height);
  cairo_surface_finish(surface.get());
  const bool failed = cairo_status(page.get()) != CAIRO_STATUS_SUCCESS ||
                      cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS;
  return failed ? Outcome::no_page : Outcome::done;
}

// Fonts stay open: cairo holds on to them anyway, and would to one more set with each page.
class Press {
 public:
  Press() { FT_Init_FreeType(&library_); }
  Press(const Press&) = delete;
  Press& operator=(const Press&) = delete;

  Outcome print(const Document& document, Page page, const Fonts& fonts, Bytes& pdf) {
    const std::lock_guard lock(mutex_);
    if (!typefaces_ || fonts != fonts_) {
      typefaces_ = std::make_unique<Typefaces>(library_, fonts);
      fonts_ = fonts;
    }
    if (!typefaces_->regular.usable() || !typefaces_->bold.usable()) return Outcome::no_fonts;
    return write(document, style_of(page), *typefaces_, pdf);
  }

 private:
  std::mutex mutex_;
  FT_Library library_ = nullptr;
  Fonts fonts_;
  std::unique_ptr<Typefaces> typefaces_;
};

}  // namespace
}  // namespace yimen::receipt

extern "C" [[gnu::visibility("default")]] yimen::receipt::Outcome yimen_receipt_write_pdf(
    const yimen::receipt::Document& document, yimen::receipt::Page page, const yimen::receipt::Fonts& fonts,
    yimen::Bytes& pdf) {
  // Never destroyed: cairo may still hold its fonts at the end of the process.
  static auto& press = *new yimen::receipt::Press;
  return press.print(document, page, fonts, pdf);
}
