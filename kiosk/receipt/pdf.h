// The receipt on paper: a PDF with real, selectable text.
//
// Purpose: the same document always gives the same bytes. Large type, real text.
// Cost: cairo sits in a module (lib/yimen-receipt-pdf.so) loaded at the first call, so that no start pays for
// it. Threads: any, one at a time; blocks for some tens of milliseconds, so not the UI thread's business.
// Privacy: the PDF's metadata is a neutral title and the time of submission.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"
#include "kiosk/receipt/receipt.h"

namespace yimen::receipt {

enum class Page { roll_80mm, a5 };

struct FontFile {
  std::filesystem::path file;
  int face = 0;  // within a collection; 2 is SC in NotoSansCJK-*.ttc
  friend bool operator==(const FontFile&, const FontFile&) = default;
};

// The first font that has a character draws it; the others are for rare characters in names.
struct Fonts {
  std::vector<FontFile> regular;
  std::vector<FontFile> bold;
  friend bool operator==(const Fonts&, const Fonts&) = default;
};

// Where Debian's packages put them (fonts-noto-cjk, fonts-hanazono, fonts-babelstone-han).
Fonts debian_fonts();

extern const Fault kReceiptFonts;   // no font file could be opened
extern const Fault kReceiptPage;    // the page could not be made
extern const Fault kReceiptModule;  // the part of the program that makes pages is missing

Result<Bytes> write_pdf(const Document& document, Page page, const Fonts& fonts);

}  // namespace yimen::receipt
