// CBOR: whatever is read was written in the one way that we write it, and skipping agrees with reading.
#include <cstdlib>

#include "kiosk/identity/cbor_reader.h"
#include "kiosk/identity/cbor_writer.h"

namespace {

using namespace yimen;
using identity::CborReader;
using identity::CborWriter;

// Takes the next item as one of these kinds and writes it again; empty where it is of none.
Bytes take(CborReader& reader) {
  const CborReader before = reader;
  if (const auto number = reader.integer()) return CborWriter().integer(*number).done();
  if (const auto bytes = (reader = before, reader.bytes())) return CborWriter().bytes(*bytes).done();
  if (const auto text = (reader = before, reader.text())) return CborWriter().text(*text).done();
  if (const auto items = (reader = before, reader.array())) return CborWriter().array(*items).done();
  if (const auto pairs = (reader = before, reader.map())) return CborWriter().map(*pairs).done();
  return {};
}

void read_flat(ByteView input) {
  CborReader reader(input);
  Bytes again;
  for (Bytes item = take(reader); !item.empty(); item = take(reader))
    again.insert(again.end(), item.begin(), item.end());
  if (as_text(again) != as_text(input.first(again.size()))) std::abort();
}

void skip_all(ByteView input) {
  CborReader reader(input);
  std::size_t left = input.size();
  while (!reader.done() && reader.skip()) {
    if (reader.rest().size() >= left) std::abort();  // it must come to an end
    left = reader.rest().size();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_flat({data, size});
  skip_all({data, size});
  return 0;
}
