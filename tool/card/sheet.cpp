#include <cairo-pdf.h>
#include <freetype/freetype.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

#include <memory>

#include "kiosk/receipt/pdf.h"
#include "tool/card/faces.h"

namespace yimen::tool {
namespace {

// cairo 1.16 loses 768 bytes with each CFF font it embeds: nothing of the text, and not ours to free.
#if defined(__SANITIZE_ADDRESS__)
using KnownLeak = __lsan::ScopedDisabler;
#else
struct KnownLeak {
  KnownLeak() {}
};
#endif

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Page = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

constexpr double kPoint = 25.4 / 72;  // millimetres

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int size) {
  auto& pdf = *static_cast<Bytes*>(to);
  pdf.insert(pdf.end(), bytes, bytes + size);
  return CAIRO_STATUS_SUCCESS;
}

// Has `draw` draw with the origin at this place, larger by `scale`; nothing shows beyond the card's edge.
template <class Draw>
void at(const Pen& pen, double x, double y, double scale, Draw draw) {
  cairo_save(pen.page());
  cairo_translate(pen.page(), x, y);
  cairo_scale(pen.page(), scale, scale);
  cairo_rectangle(pen.page(), 0, 0, kCardWidth, kCardHeight);
  cairo_clip(pen.page());
  draw();
  cairo_restore(pen.page());
}

void line(const Pen& pen, double x, double y, double to_x, double to_y) {
  cairo_move_to(pen.page(), x, y);
  cairo_line_to(pen.page(), to_x, to_y);
  cairo_stroke(pen.page());
}

// Beside each corner, where nothing of the card is cut away.
void draw_cut_marks(const Pen& pen, const Box& card) {
  constexpr double kAway = 1.5, kLong = 5;
  pen.ink(kSoft);
  cairo_set_line_width(pen.page(), 0.15);
  const double right = card.x + card.width, bottom = card.y + card.height;
  for (const double x : {card.x, right}) {
    line(pen, x, card.y - kAway - kLong, x, card.y - kAway);
    line(pen, x, bottom + kAway, x, bottom + kAway + kLong);
  }
  for (const double y : {card.y, bottom}) {
    line(pen, card.x - kAway - kLong, y, card.x - kAway, y);
    line(pen, right + kAway, y, right + kAway + kLong, y);
  }
}

// So that the edge is seen where no cut mark is near.
void draw_edge(const Pen& pen, const Box& card) {
  cairo_set_source_rgb(pen.page(), 0.8, 0.82, 0.81);
  cairo_set_line_width(pen.page(), 0.12);
  cairo_rectangle(pen.page(), card.x, card.y, card.width, card.height);
  cairo_stroke(pen.page());
}

void draw_fold(const Pen& pen, double x, double y, double to_x, double to_y) {
  const double dashes[] = {1.2, 1.2};
  pen.ink(kSoft);
  cairo_set_line_width(pen.page(), 0.15);
  cairo_set_dash(pen.page(), dashes, 2, 0);
  line(pen, x, y, to_x, to_y);
  cairo_set_dash(pen.page(), nullptr, 0, 0);
}

void draw_ruler(const Pen& pen, double x, double y) {
  pen.ink(kSoft);
  cairo_set_line_width(pen.page(), 0.2);
  line(pen, x, y, x + 50, y);
  for (int mark = 0; mark <= 5; ++mark) line(pen, x + 10 * mark, y - 1.5, x + 10 * mark, y + 1.5);
  pen.write("这条线长 5 厘米。量出来不是，就按“实际大小”（100%）再打印一次。", 3.6, x + 56, y + 1.3);
}

void draw_a4(const Pen& pen, const Card& card, const issuer::QrCode& code) {
  const Box both{(210 - 2 * kCardWidth) / 2, 45, 2 * kCardWidth, kCardHeight};
  const double fold = both.x + kCardWidth, below = both.y + both.height;
  pen.ink(kBlack);
  pen.write("长者卡", 6, both.x, 22, true);
  pen.ink(kSoft);
  pen.write("沿四角的短线剪下，沿中间的虚线往后对折，再过塑。", 4.2, both.x, 30.5);
  at(pen, both.x, both.y, 1, [&] { draw_front(pen, card, code); });
  at(pen, fold, both.y, 1, [&] { draw_back(pen, card); });
  draw_edge(pen, both);
  draw_cut_marks(pen, both);
  draw_fold(pen, fold, both.y - 8, fold, both.y - 1);
  draw_fold(pen, fold, below + 1, fold, below + 8);
  draw_ruler(pen, both.x, below + 22);
}

void draw_a5(const Pen& pen, const Card& card, const issuer::QrCode& code) {
  constexpr double kScale = 1.5;
  const double height = kScale * kCardHeight;
  const Box both{(148 - kScale * kCardWidth) / 2, (210 - 2 * height) / 2, kScale * kCardWidth, 2 * height};
  const double fold = both.y + height, right = both.x + both.width;
  at(pen, both.x, both.y, kScale, [&] { draw_front(pen, card, code); });
  at(pen, both.x, fold, kScale, [&] { draw_back(pen, card); });
  draw_edge(pen, both);
  draw_cut_marks(pen, both);
  draw_fold(pen, both.x - 7, fold, both.x - 1, fold);
  draw_fold(pen, right + 1, fold, right + 7, fold);
}

}  // namespace

Outcome<Bytes> card_pdf(const Card& card, Sheet sheet) {
  const auto code = issuer::qr_code(card.code);
  if (!code) return problem(code.error());
  // Never closed: cairo keeps fonts as long as it likes, and the tool prints once.
  static FT_Library library = nullptr;
  if (library == nullptr && FT_Init_FreeType(&library) != 0) return problem("FreeType cannot start");
  const auto fonts = receipt::debian_fonts();
  const receipt::Typeface regular(library, fonts.regular), bold(library, fonts.bold, true);
  if (!regular.usable() || !bold.usable()) return problem("no font: install fonts-noto-cjk");

  const bool large = sheet == Sheet::large;
  Bytes pdf;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, (large ? 148 : 210) / kPoint,
                                                            (large ? 210 : 297) / kPoint),
                        cairo_surface_destroy);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, "长者卡");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  const Page page(cairo_create(surface.get()), cairo_destroy);
  cairo_scale(page.get(), 1 / kPoint, 1 / kPoint);
  (large ? draw_a5 : draw_a4)(Pen(page.get(), regular, bold), card, *code);
  cairo_show_page(page.get());
  {
    const KnownLeak ignored;
    cairo_surface_finish(surface.get());
  }
  if (cairo_status(page.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    return problem("the page could not be made");
  return pdf;
}

}  // namespace yimen::tool
