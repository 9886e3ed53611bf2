#include "kiosk/vision/models.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "kiosk/vision/faults.h"

namespace yimen::vision {
namespace {

struct Known {
  std::string_view name;
  std::string_view sha256;
};

constexpr Known kKnown[] = {
#include "kiosk/vision/models.inc"
};

constexpr std::uintmax_t kLargestModel = 64u << 20;

}  // namespace

Result<Bytes> load_model(const std::filesystem::path& folder, std::string_view name) {
  const auto* known = std::ranges::find(kKnown, name, &Known::name);
  const auto file = folder / name;
  std::error_code failed;
  const auto size = std::filesystem::file_size(file, failed);
  if (known == std::end(kKnown) || failed) return fail(kModelMissing, std::string(name));
  if (size > kLargestModel) return fail(kModelDamaged, std::string(name));
  std::ifstream in(file, std::ios::binary);
  Bytes content(std::istreambuf_iterator<char>(in), {});
  if (to_hex(sha256(content)) != known->sha256) return fail(kModelDamaged, std::string(name));
  return content;
}

hal::Status models_are(const std::filesystem::path& folder, std::span<const std::string_view> names) {
  auto status = hal::Status::ok;
  for (const auto name : names) {
    const auto model = load_model(folder, name);
    if (model) continue;
    if (model.error().fault == &kModelDamaged) return hal::Status::fault;
    status = hal::Status::absent;
  }
  return status;
}

}  // namespace yimen::vision
