// Signs the certificates that terminals show.
//
// Purpose: turns a terminal's request for a certificate (CSR, PKCS #10) into a certificate in which only the
// public key is the terminal's own choice: the name is the one it was enrolled under, the use is a client's,
// the life is a year. Threads: sign() from any. The authority's key never leaves this object.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

extern const Fault kBadAuthority;  // its files do not fit each other, or cannot be read

inline constexpr std::chrono::days kCertificateLife{365};

class Authority {
 public:
  static Result<Authority> load(const std::filesystem::path& certificate, const std::filesystem::path& key);
  // Makes what is missing: both, or a certificate for the key. Never replaces one, and makes no other key for
  // a certificate that is there.
  static Result<Authority> load_or_make(const std::filesystem::path& certificate,
                                        const std::filesystem::path& key, const Clock& clock);
  Authority(Authority&&) noexcept;
  ~Authority();

  struct Signed {
    std::string certificate;  // PEM
    WallTime until;
  };
  // Nothing where the CSR is malformed, its key weak, or it does not prove that its maker holds the key.
  std::optional<Signed> sign(std::string_view csr, const std::string& terminal, WallTime now) const;

  const std::string& certificate() const { return certificate_; }  // PEM; what terminals are to believe

 private:
  struct Pair;
  explicit Authority(std::unique_ptr<Pair> pair);
  std::unique_ptr<Pair> pair_;
  std::string certificate_;
};

}  // namespace yimen::backend
