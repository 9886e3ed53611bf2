// Finds a QR code in a picture and reads it.
//
// Purpose: one interface, so that an engine can be replaced or a second one asked when the first finds
// nothing. Threads: one. An engine may die on a hostile picture: it is only ever called in yimen-vision.
#pragma once

#include <memory>
#include <string>

#include "kiosk/vision/grey.h"

namespace yimen::vision {

class CodeReader {
 public:
  virtual ~CodeReader() = default;
  virtual std::string read(const Grey& picture) = 0;  // UTF-8; empty: no code was read
};

std::unique_ptr<CodeReader> make_zxing_reader();

}  // namespace yimen::vision
