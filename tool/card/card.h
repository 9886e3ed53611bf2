// A printed elder card: what it says, and the sheet it is cut from.
//
// Purpose: a PDF at true size with real text; the same card always gives the same bytes.
// Threads: one. Privacy: names nobody in its metadata.
#pragma once

#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "tool/outcome.h"

namespace yimen::tool {

struct Card {
  std::string name;
  std::string code;  // the text of the elder code
  Date last_day;     // on which it is good
  std::string office;
  std::string phone;  // to report it lost
};

enum class Sheet {
  id1,   // the size of a bank card, front and back side by side on A4, to be cut, folded and laminated
  large  // half as large again, one below the other on A5
};

Outcome<Bytes> card_pdf(const Card& card, Sheet sheet);

}  // namespace yimen::tool
