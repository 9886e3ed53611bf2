// A file of tables, made when the terminal is built and mapped when it is needed.
//
// Purpose: the head says what kind of file it is, of which version, what it was made from, and the SHA-256 of
// all that follows, which is checked when it is opened: what is cut short or changed is not used. Threads:
// immutable; any thread. Ownership: mapped until the object goes.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <type_traits>

#include "kiosk/common/bytes.h"
#include "kiosk/common/mapped_file.h"
#include "kiosk/common/result.h"

namespace yimen::writing {

using Recipe = std::array<std::uint8_t, 32>;  // SHA-256 of what a file is made from and by

struct FileKind {
  char name[5];
  std::uint32_t version;
};

class TableFile {
 public:
  // kWritingMissing or kWritingDamaged.
  static Result<TableFile> open(const std::filesystem::path& file, const FileKind& kind);
  ByteView content() const;

 private:
  explicit TableFile(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;
};

// Takes tables off the front of a content; every number lies at a multiple of its size.
class TableReader {
 public:
  explicit TableReader(ByteView content) : left_(content) {}

  // Empty, and nothing can be taken any more, where it is not all there.
  template <class T>
  std::span<const T> take(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 4);
    if (count > left_.size() / sizeof(T)) left_ = {}, whole_ = false;
    if (!whole_) return {};
    const std::span<const T> table(reinterpret_cast<const T*>(left_.data()), count);
    left_ = left_.subspan(count * sizeof(T));
    return table;
  }
  bool finished() const { return whole_ && left_.empty(); }

 private:
  ByteView left_;
  bool whole_ = true;
};

class TableWriter {
 public:
  template <class T>
  void put(std::span<const T> table) {
    static_assert(std::is_trivially_copyable_v<T>);
    const auto bytes = std::as_bytes(table);
    content_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  // Puts the file in its place whole; false where that cannot be done.
  bool write(const std::filesystem::path& file, const FileKind& kind, const Recipe& recipe) const;

 private:
  std::string content_;
};

// Whether the file is there and of this kind and recipe; looks at its head only.
bool is_made_by(const std::filesystem::path& file, const FileKind& kind, const Recipe& recipe);

}  // namespace yimen::writing
