// Whatever a scanner reads: verified, or refused with a sentence for the citizen.
#include <string_view>

#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/code_verifier.h"
#include "kiosk/identity/cose_sign1.h"

namespace {

using namespace yimen;

// Each layer by itself as well: behind a signature the fuzzer would never come.
void read_layers(ByteView bytes) {
  if (const auto message = identity::parse_sign1(bytes)) identity::parse_claims(message->message.payload);
  identity::parse_claims(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ManualClock clock{WallTime{}};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  identity::CodeVerifier verifier({}, clock);
  if (verifier.verify(text)) std::abort();  // nobody's key is known
  if (const auto bytes = identity::base45_decode(text)) read_layers(*bytes);
  read_layers({data, size});
  return 0;
}
