// Closes a person's face template so that it opens only on this terminal and with what the person shows.
//
// Purpose: the key comes from the terminal's own secret and from the person's key, which only their code
// carries, or from the subject of their card. Neither a copy of the database nor a copied card is enough.
// Threads: one. Ownership: keeps the secret until destroyed, and wipes it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/random.h"
#include "kiosk/common/result.h"
#include "kiosk/visit/effect.h"

namespace yimen::terminal {

// Under which a face is kept, the same on every terminal, so that a withdrawal reaches all of them: 32
// hexadecimal digits; empty where there is no owner.
std::string face_tag(const visit::FaceOwner& owner);

class FaceBox {
 public:
  // The secret is made where there is none yet, readable by its owner alone.
  static Result<FaceBox> open(const std::filesystem::path& secret_file, Random& random);
  explicit FaceBox(Bytes secret) : secret_(std::move(secret)) {}
  ~FaceBox();
  FaceBox(FaceBox&&) = default;
  FaceBox& operator=(FaceBox&&) = default;

  Bytes seal(ByteView plain, const visit::FaceOwner& owner, Random& random) const;
  // Nothing where it was sealed for somebody else or elsewhere, or was changed. Wipe what comes out.
  std::optional<Bytes> unseal(ByteView sealed, const visit::FaceOwner& owner) const;

 private:
  Bytes secret_;
};

}  // namespace yimen::terminal
