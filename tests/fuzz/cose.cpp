// COSE_Sign1: nobody's signature is right by chance, and what elder codes take has one form.
#include <cstdlib>

#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/cose_sign1.h"

namespace {

using namespace yimen;
using identity::CborWriter;

// RFC 8032, 7.1, test 2; nothing in the corpus is signed with it.
constexpr identity::PublicKey kNobody = {0x3d, 0x40, 0x17, 0xc3, 0xe8, 0x43, 0x89, 0x5a, 0x92, 0xb7, 0x0a,
                                         0xa7, 0x4d, 0x1b, 0x7e, 0xbc, 0x9c, 0x98, 0x2c, 0xcf, 0x2e, 0xc4,
                                         0x96, 0x8c, 0xc0, 0xcd, 0x55, 0xf1, 0x2a, 0xf4, 0x66, 0x0c};

// Written anew from what was read, but for the tag.
Bytes written(const identity::Sign1& code) {
  const auto& open = code.message.open;
  CborWriter header;
  header.map(open.key_id ? 1 : 0);
  if (open.key_id) header.integer(4).bytes(*open.key_id);
  auto out = CborWriter().array(4).bytes(code.message.protected_bytes).done();
  out.insert(out.end(), header.done().begin(), header.done().end());
  const auto rest = CborWriter().bytes(code.message.payload).bytes(code.message.signature).done();
  out.insert(out.end(), rest.begin(), rest.end());
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView bytes(data, size);
  const auto message = identity::parse_cose(bytes);
  const auto code = identity::parse_sign1(bytes);
  if (code && !message) std::abort();
  if (message && identity::verify_cose(*message, kNobody)) std::abort();
  if (!code) return 0;
  const auto untagged = bytes.front() == 0xD2 ? bytes.subspan(1) : bytes;
  if (as_text(written(*code)) != as_text(untagged)) std::abort();
  return 0;
}
