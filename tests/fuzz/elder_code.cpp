// Whatever a scanner reads: verified, or refused with a sentence for the citizen.
#include <string_view>

#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/code_verifier.h"
#include "kiosk/identity/cose_sign1.h"
#include "kiosk/identity/holder.h"

namespace {

using namespace yimen;

void want_same(ByteView again, ByteView before) {
  if (as_text(again) != as_text(before)) std::abort();
}

// What any signed content may be; each has one encoding.
void read_content(ByteView bytes) {
  if (const auto claims = identity::parse_claims(bytes)) want_same(identity::encode_claims(*claims), bytes);
  if (const auto credential = identity::parse_credential(bytes))
    want_same(identity::encode_credential(*credential), bytes);
  if (const auto shown = identity::parse_presentation(bytes))
    want_same(identity::encode_presentation(shown->made, shown->credential), bytes);
}

// Each layer by itself as well: behind a signature the fuzzer would never come.
void read_layers(ByteView bytes) {
  if (const auto message = identity::parse_sign1(bytes)) read_content(message->message.payload);
  read_content(bytes);
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
