#include "backend/key_files.h"

#include <fmt/chrono.h>
#include <sodium.h>

#include <algorithm>
#include <ctime>

#include "backend/faults.h"
#include "backend/files.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kSecretBytes = 32;
constexpr const char* kFurther = "seal-%Y%m%dT%H%M%SZ.key";

// Nothing for a file that is no further sealing key.
std::optional<WallTime> time_in_name(const std::string& name) {
  tm parts{};
  const char* end = strptime(name.c_str(), kFurther, &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return std::chrono::system_clock::from_time_t(timegm(&parts));
}

}  // namespace

Result<void> make_key_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return fail(kCannotWriteFile, failed.message());
  fs::permissions(folder, fs::perms::owner_all, failed);
  return {};
}

Result<Bytes> secret_in(const fs::path& file) {
  auto text = read_file(file);
  if (!text) return fail(kBadKeys, file.filename().string());
  while (!text->empty() && text->back() == '\n') text->pop_back();
  auto bytes = from_hex(*text);
  if (!bytes || bytes->size() != kSecretBytes) return fail(kBadKeys, file.filename().string());
  return std::move(*bytes);
}

Result<void> make_secret(const fs::path& file) {
  if (fs::exists(file)) return {};  // also where it cannot be read: secret_in() says so
  Bytes random(kSecretBytes);
  randombytes_buf(random.data(), random.size());
  // Another backend on this folder may be faster: its key is then the one.
  const auto made = create_file(file, to_hex(random) + "\n", Readers::owner);
  return made ? Result<void>{} : fail(made);
}

std::vector<SealFile> seal_files(const fs::path& folder) {
  std::vector<SealFile> files{{folder / kFirstSealFile, WallTime()}};
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (const auto from = time_in_name(entry.path().filename().string()))
      files.push_back({entry.path(), *from});
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return files;
}

SealFile further_seal_file(const fs::path& folder, WallTime from) {
  const auto second = std::chrono::floor<seconds>(from);
  const auto time = fmt::gmtime(std::chrono::system_clock::to_time_t(second));
  return {folder / fmt::format("seal-{:%Y%m%dT%H%M%S}Z.key", time), second};
}

}  // namespace yimen::backend
