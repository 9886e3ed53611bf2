// Finds rare characters by the parts they are made of.
//
// Purpose: who is called 𠮷 or 䶮 and cannot type it shows what it looks like: 土 and 口, 龙 and 天. Parts of
// parts count too, and simple variants of a part (氵 for 水, 钅 for 金). Files: `parts.index`, made when the
// terminal is built; it is mapped, not read. Threads: immutable once loaded; any thread. Ownership: the
// caller owns it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kiosk/common/result.h"

namespace yimen::writing {

class Parts {
 public:
  // kWritingMissing where there is no such file, kWritingDamaged where it is not whole or of another version.
  static Result<std::unique_ptr<Parts>> load(const std::filesystem::path& file);
  ~Parts();

  // At most `count` characters (UTF-8) that have all these parts, a part named twice at least twice; those
  // with the least else in them first, of these the ones in which the parts come in this order, then common
  // before rare. None for no parts or for one nobody knows.
  std::vector<std::string> with(std::span<const std::string> parts, std::size_t count) const;

  // The parts a character is made of at first sight, in writing order: 明 is 日 月; none for what has no
  // parts.
  std::vector<std::string> of(const std::string& character) const;

 private:
  struct Index;
  explicit Parts(std::unique_ptr<Index> index);
  std::unique_ptr<Index> index_;
};

}  // namespace yimen::writing
