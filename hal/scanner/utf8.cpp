#include "hal/scanner/utf8.h"

#include <cstdint>

namespace yimen::hal {
namespace {

struct Lead {
  std::size_t following;  // bytes after this one
  std::uint32_t bits;
  std::uint32_t least;  // a smaller value has a shorter form
};

constexpr Lead kNotALead{0, 0, 1};

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {0, byte, 0};
  if ((byte & 0xE0U) == 0xC0) return {1, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0) return {2, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0) return {3, byte & 0x07U, 0x10000};
  return kNotALead;
}

bool is_character(std::uint32_t value, std::uint32_t least) {
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value >= least && value <= 0x10FFFF && !surrogate;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto lead = lead_of(static_cast<std::uint8_t>(bytes[0]));
    if (bytes.size() <= lead.following) return false;
    auto value = lead.bits;
    for (std::size_t i = 1; i <= lead.following; ++i) {
      const auto next = static_cast<std::uint8_t>(bytes[i]);
      if ((next & 0xC0U) != 0x80) return false;
      value = (value << 6U) | (next & 0x3FU);
    }
    if (!is_character(value, lead.least)) return false;
    bytes.remove_prefix(lead.following + 1);
  }
  return true;
}

}  // namespace yimen::hal
