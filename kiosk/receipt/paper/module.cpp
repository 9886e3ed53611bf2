#include "kiosk/receipt/paper/module.h"

#include <cairo-pdf.h>
#include <freetype/freetype.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

#include <ctime>
#include <memory>
#include <mutex>
#include <optional>

#include "kiosk/receipt/paper/layout.h"

namespace yimen::receipt {
namespace {

// cairo 1.16 loses 768 bytes with each CFF font it embeds, two a receipt: nothing of the text, and not ours
// to free.
#if defined(__SANITIZE_ADDRESS__)
using KnownLeak = __lsan::ScopedDisabler;
#else
struct KnownLeak {
  KnownLeak() {}
};
#endif

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

double printed_height(const std::vector<Piece>& pieces, const Style& style) {
  double sum = 2 * style.margin;
  for (const auto& piece : pieces) sum += piece.height;
  return sum;
}

struct Laid {
  Style style;
  std::vector<Piece> pieces;
  double height;  // of the page
};

// On a roll, paper as long as the text; on a sheet, text as large as one sheet can hold.
Laid lay_out_on(Page page, const Document& document, const Typefaces& typefaces) {
  const auto style = style_of(page);
  for (const double factor : {1.3, 1.2, 1.1}) {
    if (style.height <= 0) break;
    const auto larger = enlarged(style, factor);
    auto pieces = lay_out(document, larger, typefaces);
    if (printed_height(pieces, larger) <= style.height) return {larger, std::move(pieces), style.height};
  }
  auto pieces = lay_out(document, style, typefaces);
  // A little more than needed: rounding must not start a second page on a roll.
  const double height = style.height > 0 ? style.height : printed_height(pieces, style) + 1;
  return {style, std::move(pieces), height};
}

void set_metadata(cairo_surface_t* surface, const Document& document) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, iso_time(document.made).c_str());
}

Outcome write(const Document& document, const Laid& laid, Bytes& pdf) {
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, laid.style.width, laid.height),
                        cairo_surface_destroy);
  set_metadata(surface.get(), document);
  const Context page(cairo_create(surface.get()), cairo_destroy);
  draw(page.get(), laid.pieces, laid.style, laid.height);
  {
    const KnownLeak ignored;
    cairo_surface_finish(surface.get());
  }
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
    return write(document, lay_out_on(page, document, *typefaces_), pdf);
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
