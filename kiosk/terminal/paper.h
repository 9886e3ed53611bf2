// The receipt of a visit, for paper and screen.
#pragma once

#include "kiosk/receipt/pdf.h"
#include "kiosk/receipt/receipt.h"
#include "kiosk/visit/next.h"

namespace yimen::terminal {

// Requires a submitted request.
receipt::Document receipt_document(const visit::State& state, const visit::World& world);

}  // namespace yimen::terminal
