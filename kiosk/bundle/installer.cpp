#include "kiosk/bundle/installer.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <set>

#include "kiosk/bundle/faults.h"
#include "kiosk/common/log.h"

namespace yimen::bundle {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNew = "new";

std::string name_of(const Manifest& manifest) {
  return std::to_string(manifest.version) + "-" + manifest.sha256.substr(0, 8);
}

// 0 where the name is none of ours.
int version_of(const std::string& set) {
  int version = 0;
  const char* end = set.data() + set.size();
  const auto [stopped, error] = std::from_chars(set.data(), end, version);
  return error == std::errc() && end - stopped == 9 && *stopped == '-' ? version : 0;
}

std::optional<Bytes> read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return Bytes(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

bool fits(const File& file, const Bytes& content) {
  return std::ssize(content) == file.size && to_hex(sha256(content)) == file.sha256;
}

fs::path manifest_of(const fs::path& set) { return set.string() + ".manifest"; }

}  // namespace

Installer::Installer(fs::path folder, Disk& disk) : folder_(std::move(folder)), disk_(disk) {}

std::string Installer::pointed() const {
  const auto content = read(folder_ / "current");
  const std::string name = content ? std::string(as_text(*content)) : std::string();
  return version_of(name) > 0 ? name : std::string();
}

std::optional<Installed> Installer::whole(const std::string& set) const {
  const auto bytes = read(manifest_of(sets() / set));
  if (version_of(set) == 0 || !bytes) return std::nullopt;
  const auto manifest = parse_manifest(*bytes);
  if (!manifest || name_of(*manifest) != set) return std::nullopt;
  for (const auto& file : manifest->files) {
    const auto content = read(sets() / set / file.name);
    if (!content || !fits(file, *content)) return std::nullopt;
  }
  return Installed{manifest->version, manifest->expires_at, sets() / set};
}

std::optional<Installed> Installer::current() const {
  const std::string name = pointed();
  if (auto installed = whole(name)) return installed;
  if (!name.empty()) log::fault("bundle", {&kBadFile, "the installed set " + name + " is damaged"});
  std::vector<std::string> others;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(sets(), code))
    if (version_of(entry.path().filename()) > 0) others.push_back(entry.path().filename());
  std::sort(others.begin(), others.end(),
            [](const auto& a, const auto& b) { return version_of(a) > version_of(b); });
  // A newer one than was ever pointed to has not been installed, only prepared.
  for (const auto& other : others)
    if (name.empty() || version_of(other) <= version_of(name))
      if (auto installed = whole(other)) return installed;
  return std::nullopt;
}

bool Installer::is_installed(const Manifest& manifest) const {
  return pointed() == name_of(manifest) && whole(pointed());
}

Result<void> Installer::check(const Manifest& manifest) const {
  const std::string name = pointed();
  const std::string versions = name + " -> " + name_of(manifest);
  if (manifest.version < version_of(name)) return fail(kRolledBack, versions);
  if (manifest.version == version_of(name) && name != name_of(manifest)) return fail(kContradicts, versions);
  return {};
}

std::optional<Bytes> Installer::held(const std::string& sha) const {
  const fs::path set = sets() / pointed();
  const auto bytes = read(manifest_of(set));
  const auto manifest = bytes ? parse_manifest(*bytes) : Result<Manifest>(fail(kMalformed));
  if (!manifest) return std::nullopt;
  for (const auto& file : manifest->files) {
    if (file.sha256 != sha) continue;
    auto content = read(set / file.name);
    return content && fits(file, *content) ? content : std::nullopt;
  }
  return std::nullopt;
}

Result<Installed> Installer::install(const Manifest& manifest, ByteView bytes,
                                     const std::map<std::string, Bytes>& contents) {
  if (const auto checked = check(manifest); !checked) return fail(checked);
  const std::string before = pointed();
  const std::string name = name_of(manifest);
  if (name == before)
    if (auto installed = whole(name)) return *installed;
  const fs::path set = sets() / name;
  for (const auto& leftover : {sets() / kNew, manifest_of(sets() / kNew), set})
    if (const auto removed = disk_.remove(leftover); !removed) return fail(removed);
  if (const auto written = write_set(sets() / kNew, manifest, contents); !written) return fail(written);
  if (const auto written = disk_.write(manifest_of(sets() / kNew), bytes); !written) return fail(written);
  if (const auto moved = disk_.rename(manifest_of(sets() / kNew), manifest_of(set)); !moved)
    return fail(moved);
  if (const auto moved = disk_.rename(sets() / kNew, set); !moved) return fail(moved);
  if (const auto synced = disk_.sync_folder(sets()); !synced) return fail(synced);
  if (const auto pointed_to = point_to(name); !pointed_to) return fail(pointed_to);
  remove_others(name, before);
  return Installed{manifest.version, manifest.expires_at, set};
}

Result<void> Installer::write_set(const fs::path& set, const Manifest& manifest,
                                  const std::map<std::string, Bytes>& contents) {
  if (const auto made = disk_.make_folder(set); !made) return made;
  std::set<fs::path> folders{set};
  for (const auto& file : manifest.files) {
    const auto content = contents.find(file.sha256);
    if (!is_safe_name(file.name)) return fail(kMalformed, "a name");
    if (content == contents.end() || !fits(file, content->second)) return fail(kBadFile, file.name);
    const fs::path path = set / file.name;
    if (const auto made = disk_.make_folder(path.parent_path()); !made) return made;
    if (const auto written = disk_.write(path, content->second); !written) return written;
    folders.insert(path.parent_path());
  }
  for (const auto& folder : folders)
    if (const auto synced = disk_.sync_folder(folder); !synced) return synced;
  return {};
}

Result<void> Installer::point_to(const std::string& set) {
  const fs::path fresh = folder_ / "current.new";
  if (const auto written = disk_.write(fresh, as_bytes(set)); !written) return written;
  if (const auto moved = disk_.rename(fresh, folder_ / "current"); !moved) return moved;
  return disk_.sync_folder(folder_);
}

// What cannot be removed is in nobody's way.
void Installer::remove_others(const std::string& keep, const std::string& keep_too) {
  std::vector<fs::path> others;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(sets(), code)) {
    const std::string name = entry.path().filename();
    const std::string set = name.ends_with(".manifest") ? name.substr(0, name.size() - 9) : name;
    if (set != keep && set != keep_too) others.push_back(entry.path());
  }
  for (const auto& other : others) (void)disk_.remove(other);
}

}  // namespace yimen::bundle
