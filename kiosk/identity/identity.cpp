#include "kiosk/identity/identity.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/common/bytes.h"
#include "kiosk/common/secret.h"
#include "kiosk/identity/utf8.h"

namespace yimen::identity {
namespace {

constexpr std::array<std::u32string_view, 30> kDoubleSurnames = {
    U"欧阳", U"司马", U"上官", U"诸葛", U"夏侯", U"尉迟", U"公孙", U"慕容", U"令狐", U"皇甫",
    U"长孙", U"宇文", U"司徒", U"司空", U"轩辕", U"端木", U"东方", U"南宫", U"西门", U"东郭",
    U"百里", U"呼延", U"闻人", U"独孤", U"淳于", U"单于", U"太史", U"申屠", U"钟离", U"赫连"};

// A variation selector only chooses the form of the character before it.
bool is_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

std::u32string without_selectors(std::u32string_view name) {
  std::u32string plain;
  for (const char32_t c : name) {
    if (!is_selector(c)) plain += c;
  }
  return plain;
}

bool has_double_surname(std::u32string_view name) {
  return name.size() >= 3 && std::find(kDoubleSurnames.begin(), kDoubleSurnames.end(), name.substr(0, 2)) !=
                                 kDoubleSurnames.end();
}

// Which characters stay: a double surname; else the first, and the last of three or more.
bool stays(std::u32string_view name, std::size_t i) {
  if (name[i] == U'·') return true;
  if (has_double_surname(name)) return i < 2;
  return (i == 0 && name.size() > 1) || (i + 1 == name.size() && i >= 2);
}

}  // namespace

Identity::~Identity() {
  wipe(name);
  wipe(subject);
  wipe(person_key);
}

std::string person_tag(std::string_view person_key) {
  constexpr std::string_view kPurpose = "yimen person tag";
  auto key = from_hex(person_key);
  if (!key || key->empty()) return {};
  std::array<std::uint8_t, crypto_generichash_BYTES> digest;
  const auto purpose = as_bytes(kPurpose);
  crypto_generichash(digest.data(), digest.size(), purpose.data(), purpose.size(), key->data(), key->size());
  wipe(*key);
  return to_hex(ByteView(digest).first(16));
}

namespace {

// The purpose stands in the salt, so that a card's subject tells nothing of the papers' one. Not secret:
// the price of each guess is what protects a number of which there are some hundred thousand millions.
std::string costly_hash(std::string_view id_number, const char (&salt)[crypto_pwhash_SALTBYTES + 1]) {
  constexpr std::size_t kMemory = std::size_t{8} * 1024 * 1024;
  constexpr unsigned long long kRounds = 3;
  std::array<std::uint8_t, 16> digest;
  const int failed = crypto_pwhash(digest.data(), digest.size(), id_number.data(), id_number.size(),
                                   reinterpret_cast<const unsigned char*>(salt), kRounds, kMemory,
                                   crypto_pwhash_ALG_ARGON2ID13);
  return failed == 0 ? to_hex(digest) : std::string();
}

}  // namespace

std::string subject_of_card(std::string_view id_number) {
  const auto hash = costly_hash(id_number, "yimen card  2026");
  return hash.empty() ? hash : "card-" + hash;
}

std::string subject_of_papers(std::string_view id_number) {
  const auto hash = costly_hash(id_number, "yimen papers2026");
  return hash.empty() ? hash : "papers-" + hash;
}

std::string masked_name(std::string_view name) {
  const auto decoded = decode_utf8(name);
  if (!decoded) return std::string(name.size(), '*');
  const auto characters = without_selectors(*decoded);
  std::string masked;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    masked += stays(characters, i) ? encode_utf8(characters[i]) : "*";
  }
  return masked;
}

}  // namespace yimen::identity
