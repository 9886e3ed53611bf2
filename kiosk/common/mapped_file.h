// A file as memory, read only as far as it is looked at.
// Ownership: mapped until the object goes.
// Threads: reading from any.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <utility>

namespace yimen {

class MappedFile {
 public:
  // Nothing where the file is missing, unreadable or empty.
  static std::optional<MappedFile> open(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }

  void* data() const { return data_; }  // not const: FreeType's interface is not; the pages are read-only
  std::size_t size() const { return size_; }

 private:
  MappedFile(void* data, std::size_t size) : data_(data), size_(size) {}
  void* data_;
  std::size_t size_;
};

}  // namespace yimen
