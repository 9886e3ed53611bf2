#include "kiosk/terminal/supplies.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "kiosk/common/log.h"
#include "kiosk/terminal/bundle_files.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

using Set = std::optional<fs::path>;

// The file of the set, where it is there.
std::optional<fs::path> in(const Set& set, const char* name) {
  std::error_code error;
  return set && fs::is_regular_file(*set / name, error) ? std::optional(*set / name) : std::nullopt;
}

std::string content_of(const fs::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

// The value of a result; a fault is logged and leaves nothing.
template <class Value>
std::optional<Value> or_nothing(const char* part, Result<Value> result) {
  if (result) return std::move(*result);
  log::fault(part, result.error());
  return std::nullopt;
}

std::optional<catalogue::Catalogue> load_services(const fs::path& assets, const fs::path& services) {
  auto loaded = or_nothing("catalogue", catalogue::Catalogue::load(assets, services));
  if (!loaded) return std::nullopt;
  for (const auto& problem : loaded->problems())
    log::warning("catalogue", fmt::format("{} {} {}", problem.file.string(), problem.place, problem.reason));
  return loaded;
}

// A set without one service that can be used would shut the terminal.
std::optional<catalogue::Catalogue> services_of(const Config& config, const Set& set) {
  std::error_code error;
  if (set && fs::is_directory(*set / "services", error)) {
    auto newer = load_services(config.paths.assets, *set / "services");
    if (newer && !newer->services().empty()) return newer;
    log::warning("catalogue", "the bundle has no service that can be used");
  }
  return load_services(config.paths.assets, config.paths.assets / "services");
}

std::optional<identity::KeySet> issuers_of(const Config& config, const Set& set) {
  if (const auto file = in(set, "keys/issuers.json"))
    if (auto keys = or_nothing("identity", identity::KeySet::load(*file))) return keys;
  if (!config.paths.issuer_keys.empty())
    return or_nothing("identity", identity::KeySet::load(config.paths.issuer_keys));
  log::warning("identity", "no issuer keys are configured");
  return std::nullopt;
}

std::optional<identity::Revocations> revocations_of(const Set& set) {
  const auto file = in(set, "revocations.json");
  return file ? or_nothing("identity", identity::Revocations::load(*file)) : identity::Revocations{};
}

std::vector<visit::OfficeNotice> notices_of(const Set& set) {
  const auto file = in(set, "notices.json");
  if (!file) return {};
  return or_nothing("bundle", notices_from_json(content_of(*file)))
      .value_or(std::vector<visit::OfficeNotice>{});
}

std::optional<outbox::Sealer> sealer_of(const Set& set, WallTime now) {
  const auto file = in(set, "keys/seal.json");
  return file ? or_nothing("bundle", sealer_from_json(content_of(*file), now)) : std::nullopt;
}

}  // namespace

Supplies gather_supplies(const Config& config, const Set& set, WallTime now) {
  return {.services = services_of(config, set),
          .issuers = issuers_of(config, set),
          .revocations = revocations_of(set),
          .notices = notices_of(set),
          .sealer = sealer_of(set, now)};
}

}  // namespace yimen::terminal
