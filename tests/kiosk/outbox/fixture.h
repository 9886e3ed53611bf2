// An outbox in a folder of its own, with a key whose secret half the test holds.
#pragma once

#include <gtest/gtest.h>
#include <sodium.h>

#include <string>

#include "kiosk/outbox/outbox.h"
#include "tests/support/temporary_folder.h"

namespace yimen::outbox {

using testing_support::content_of;
using testing_support::TemporaryFolder;

struct KeyPair {
  Sealer::PublicKey open_key{};
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
  KeyPair() { crypto_box_keypair(open_key.data(), secret.data()); }

  std::string open(ByteView sealed) const {
    std::string plain(sealed.size() - crypto_box_SEALBYTES, '\0');
    const int failed = crypto_box_seal_open(reinterpret_cast<std::uint8_t*>(plain.data()), sealed.data(),
                                            sealed.size(), open_key.data(), secret.data());
    return failed == 0 ? plain : "";
  }
};

inline constexpr WallTime kStart{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)};

using What = Settlement::What;

// One alone.
inline Result<void> settle(Outbox& outbox, const std::string& id, What what, const Fault* why = nullptr,
                           milliseconds pause = {}) {
  return outbox.settle(std::array{Settlement{id, what, why, pause}});
}

class OutboxFixture : public testing::Test {
 protected:
  OutboxFixture() = default;
  explicit OutboxFixture(const std::filesystem::path& parent) : folder_(parent) {}

  Options options() {
    return {.file = folder_.path() / "outbox.db", .sealer = &sealer_, .clock = &clock_, .random = &random_};
  }

  static Submission submission(const std::string& answer = "李雷") {
    return {.service_id = "old-age-allowance", .body = R"({"answers":{"name":")" + answer + R"("}})"};
  }

  TemporaryFolder folder_;
  KeyPair keys_;
  Sealer sealer_{keys_.open_key};
  ManualClock clock_{kStart};
  SeededRandom random_{7};
};

}  // namespace yimen::outbox
