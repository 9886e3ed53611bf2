// A stick from anywhere: what is handed out of it is whole, or nothing is.
#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "kiosk/outbox/export_file.h"

namespace {

using namespace yimen;

void check(const outbox::Exported& exported) {
  if (to_hex(sha256(exported.claimed.sealed)) != exported.claimed.sha256) std::abort();
  if (exported.parts.size() != exported.claimed.parts.size()) std::abort();
  for (std::size_t i = 0; i < exported.parts.size(); ++i)
    if (to_hex(sha256(exported.parts[i])) != exported.claimed.parts[i].sha256) std::abort();
}

void read(const std::string& text) {
  std::istringstream in(text);
  int taken = 0;
  const auto read = outbox::read_export(in, [&taken](const outbox::Exported& exported) -> Result<void> {
    check(exported);
    ++taken;
    return {};
  });
  if (read ? read->rows != taken : taken != 0) std::abort();
}

// As somebody would write it who means harm: whatever it holds, its last line fits.
std::string with_good_end(std::string text) {
  text.resize(text.find("{\"rows\"") == text.npos ? text.size() : text.find("{\"rows\""));
  if (text.empty() || text.back() != '\n') text += '\n';
  const auto rows = std::count(text.begin(), text.end(), '\n') > 1 ? 1 : 0;
  return text + R"({"rows":)" + std::to_string(rows) + R"(,"sha256":")" + to_hex(sha256(as_bytes(text))) +
         "\"}\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  read(text);
  read(with_good_end(text));
  return 0;
}
