// Base45: every byte string has one text, and every text stands for one byte string or none.
#include <cstdlib>

#include "kiosk/identity/base45.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace yimen;
  const ByteView bytes(data, size);
  const auto text = as_text(bytes);
  const auto decoded = identity::base45_decode(text);
  if (decoded && identity::base45_encode(*decoded) != text) std::abort();
  const auto back = identity::base45_decode(identity::base45_encode(bytes));
  if (!back || as_text(*back) != text) std::abort();
  return 0;
}
