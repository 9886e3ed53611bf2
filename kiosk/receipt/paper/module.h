// The door of the module that holds cairo and is loaded at the first print.
//
// The terminal and its module are always built together, so C++ types may pass.
#pragma once

#include "kiosk/common/bytes.h"
#include "kiosk/receipt/pdf.h"

namespace yimen::receipt {

enum class Outcome { done, no_fonts, no_page };

using WritePdf = Outcome(const Document& document, Page page, const Fonts& fonts, Bytes& pdf);
constexpr const char* kModuleSymbol = "yimen_receipt_write_pdf";

}  // namespace yimen::receipt
