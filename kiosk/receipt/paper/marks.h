// What is drawn and not written on a receipt.
// Threads: one.
#pragma once

#include <cairo.h>

#include "kiosk/receipt/qr.h"

namespace yimen::receipt {

void draw_rule(cairo_t* page, double x, double y, double width, double thickness);
void draw_frame(cairo_t* page, double x, double y, double width, double height);
void draw_tick(cairo_t* page, double x, double y, double side);                    // arrived
void draw_clock(cairo_t* page, double x, double y, double side);                   // waits
void draw_qr(cairo_t* page, const QrMatrix& qr, double x, double y, double side);  // quiet zone included

}  // namespace yimen::receipt
