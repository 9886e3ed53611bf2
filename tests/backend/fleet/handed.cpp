#include "tests/backend/fleet/handed.h"

#include <sodium.h>

#include <nlohmann/json.hpp>

#include "kiosk/common/bytes.h"
#include "kiosk/common/ids.h"

namespace yimen::backend {
namespace {

std::string sealed_to(const std::string& key_hex, const std::string& plain) {
  const Bytes key = from_hex(key_hex).value();
  std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
  crypto_box_seal(reinterpret_cast<std::uint8_t*>(sealed.data()),
                  reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(), key.data());
  return sealed;
}

}  // namespace

std::string hash_of(const std::string& bytes) { return to_hex(sha256(as_bytes(bytes))); }

Handed request_with_file(Random& random, const std::string& sealing_key) {
  constexpr std::size_t kFileBytes = 100'000;
  Handed handed{random_id(random), receipt_number(random, SystemClock().wall()), {}, {}};
  handed.file = sealed_to(sealing_key, std::string(kFileBytes, 'x'));
  const nlohmann::json inside{{"format", 1},
                              {"kind", "request"},
                              {"service", {{"id", "s"}, {"version", 1}}},
                              {"receipt", handed.receipt},
                              {"submitted_at", "2026-11-21T00:00:00.000Z"},
                              {"attachments",
                               {{{"name", "photo"},
                                 {"media_type", "image/png"},
                                 {"size", handed.file.size()},
                                 {"sha256", hash_of(handed.file)}}}}};
  handed.sealed = sealed_to(sealing_key, inside.dump());
  return handed;
}

Reply hand_in(Client& client, const Handed& handed, const std::string& sealing_key,
              const std::map<std::string, std::string>& more_headers) {
  constexpr std::size_t kKeyIdDigits = 16;
  std::map<std::string, std::string> headers{
      {"Content-Type", "application/octet-stream"},
      {"Idempotency-Key", handed.key},
      {"Yimen-Receipt", handed.receipt},
      {"Yimen-Service", "s"},
      {"Yimen-Service-Version", "1"},
      {"Yimen-Key-Id", to_hex(sha256(from_hex(sealing_key).value())).substr(0, kKeyIdDigits)}};
  headers.insert(more_headers.begin(), more_headers.end());
  return client.send("POST", "/v1/requests", headers, handed.sealed);
}

}  // namespace yimen::backend
