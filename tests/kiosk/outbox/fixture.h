// An outbox in a folder of its own, with a key whose secret half the test holds.
#pragma once

#include <gtest/gtest.h>
#include <sodium.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "kiosk/outbox/outbox.h"

namespace yimen::outbox {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "yimen-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

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

class OutboxFixture : public testing::Test {
 protected:
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
