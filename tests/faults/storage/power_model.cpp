#include "tests/faults/storage/power_model.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

namespace yimen::faults {
namespace {

constexpr std::size_t kSector = 512;

Bytes read(const std::string& path) {
  const std::string text = testing_support::content_of(path);
  return Bytes(text.begin(), text.end());
}

void write(const std::string& path, const Bytes& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << as_text(content);
}

}  // namespace

void PowerModel::opened(const std::string& path) {
  if (files_.contains(path)) return;
  const bool exists = std::filesystem::exists(path);
  files_[path] = {exists, exists ? read(path) : Bytes(), {}};
}

void PowerModel::wrote(const std::string& path, ByteView bytes, std::int64_t at) {
  files_[path].pending.push_back({Operation::What::write, Bytes(bytes.begin(), bytes.end()), at});
}

void PowerModel::truncated(const std::string& path, std::int64_t size) {
  files_[path].pending.push_back({Operation::What::truncate, {}, size});
}

void PowerModel::deleted(const std::string& path) {
  files_[path].pending.push_back({Operation::What::remove, {}, 0});
}

void PowerModel::folder_synced() {
  for (auto& [path, file] : files_) {
    const auto is_removal = [](const Operation& one) { return one.what == Operation::What::remove; };
    const auto last = std::find_if(file.pending.rbegin(), file.pending.rend(), is_removal).base();
    if (last == file.pending.begin()) continue;
    file.content.clear();
    file.exists = false;
    file.pending.erase(file.pending.begin(), last);
  }
}

void PowerModel::synced(const std::string& path) {
  File& file = files_[path];
  for (const auto& operation : file.pending) apply(file, operation);
  file.pending.clear();
  file.exists = true;
}

void PowerModel::apply(File& file, const Operation& operation) {
  const auto at = static_cast<std::size_t>(operation.at);
  switch (operation.what) {
    case Operation::What::remove:
      file.content.clear();
      file.exists = false;
      return;
    case Operation::What::truncate: file.content.resize(at); return;
    case Operation::What::write:
      file.content.resize(std::max(file.content.size(), at + operation.bytes.size()));
      std::copy(operation.bytes.begin(), operation.bytes.end(),
                file.content.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

void PowerModel::apply_some(File& file, Random& random) {
  for (auto& operation : file.pending) {
    if (random.below(2) == 0) continue;
    const auto sectors = static_cast<std::uint32_t>(operation.bytes.size() / kSector);
    if (sectors > 1 && random.below(4) == 0) operation.bytes.resize(kSector * (1 + random.below(sectors)));
    if (operation.what == Operation::What::write) file.exists = true;
    apply(file, operation);
  }
}

void PowerModel::cut(Survivors survivors, Random& random) {
  for (auto& [path, file] : files_) {
    if (survivors == Survivors::random_subset) apply_some(file, random);
    if (file.exists)
      write(path, file.content);
    else
      std::filesystem::remove(path);
  }
  files_.clear();
}

}  // namespace yimen::faults
