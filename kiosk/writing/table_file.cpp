#include "kiosk/writing/table_file.h"

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "kiosk/writing/faults.h"

namespace yimen::writing {
namespace {

struct Head {
  std::array<char, 4> name;
  std::uint32_t version;
  Recipe recipe;
  std::array<std::uint8_t, 32> sha256;
};
static_assert(sizeof(Head) == 72);

Head head_of(const FileKind& kind, const Recipe& recipe, ByteView content) {
  Head head{{}, kind.version, recipe, {}};
  std::copy_n(kind.name, head.name.size(), head.name.begin());
  std::ranges::copy(sha256(content), head.sha256.begin());
  return head;
}

bool is_of_kind(const Head& head, const FileKind& kind) {
  return std::equal(head.name.begin(), head.name.end(), kind.name) && head.version == kind.version;
}

}  // namespace

Result<TableFile> TableFile::open(const std::filesystem::path& path, const FileKind& kind) {
  auto mapped = MappedFile::open(path);
  if (!mapped) return fail(kWritingMissing, path.filename().string());
  if (mapped->size() < sizeof(Head)) return fail(kWritingDamaged, path.filename().string());
  TableFile file(std::move(*mapped));
  Head head;
  std::memcpy(&head, file.file_.data(), sizeof head);
  if (!is_of_kind(head, kind) || !std::ranges::equal(sha256(file.content()), head.sha256))
    return fail(kWritingDamaged, path.filename().string());
  return file;
}

ByteView TableFile::content() const {
  return ByteView(static_cast<const std::uint8_t*>(file_.data()), file_.size()).subspan(sizeof(Head));
}

bool TableWriter::write(const std::filesystem::path& path, const FileKind& kind, const Recipe& recipe) const {
  const auto head = head_of(kind, recipe, as_bytes(content_));
  // Several builds may make the same file at once.
  auto beside = path;
  beside += "." + std::to_string(::getpid());
  std::ofstream out(beside, std::ios::binary);
  out.write(reinterpret_cast<const char*>(&head), sizeof head);
  out.write(content_.data(), static_cast<std::streamsize>(content_.size()));
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(beside, path, failed);
  if (out && !failed) return true;
  std::filesystem::remove(beside, failed);
  return false;
}

bool is_made_by(const std::filesystem::path& path, const FileKind& kind, const Recipe& recipe) {
  std::ifstream in(path, std::ios::binary);
  Head head;
  return in.read(reinterpret_cast<char*>(&head), sizeof head) && is_of_kind(head, kind) &&
         head.recipe == recipe;
}

}  // namespace yimen::writing
