// Puts a bundle in its place, whole or not at all.
//
// Purpose: FOLDER/sets/VERSION-HASH/ holds the files of one bundle, FOLDER/sets/VERSION-HASH.manifest its
// manifest, and the file FOLDER/current names the set in use. A set is written and synced under another name
// first, so that whatever is named by `current` is complete; renaming that file is what installs. The set
// before stays, for the case that the disk spoils this one. Threads: one at a time; files of an installed set
// never change, so anybody may read them while newer ones are installed. Ownership: the disk outlives it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "kiosk/bundle/disk.h"
#include "kiosk/bundle/manifest.h"

namespace yimen::bundle {

struct Installed {
  int version = 0;
  WallTime expires_at;
  std::filesystem::path folder;
};

class Installer {
 public:
  explicit Installer(std::filesystem::path folder, Disk& disk = system_disk());

  // The newest set that is there whole, hashes checked; nothing where there is none.
  std::optional<Installed> current() const;
  // Whether it may follow what is installed. kRolledBack, kContradicts.
  Result<void> check(const Manifest& manifest) const;
  bool is_installed(const Manifest& manifest) const;
  // The bytes of a file of the installed set that has this hash: need not be fetched again.
  std::optional<Bytes> held(const std::string& sha256) const;
  // `contents` by hash. The manifest has been verified; `bytes` are its own. On a fault nothing has changed.
  Result<Installed> install(const Manifest& manifest, ByteView bytes,
                            const std::map<std::string, Bytes>& contents);

 private:
  Result<void> write_set(const std::filesystem::path& set, const Manifest& manifest,
                         const std::map<std::string, Bytes>& contents);
  Result<void> point_to(const std::string& set);
  void remove_others(const std::string& keep, const std::string& keep_too);
  std::string pointed() const;
  std::optional<Installed> whole(const std::string& set) const;
  std::filesystem::path sets() const { return folder_ / "sets"; }

  const std::filesystem::path folder_;
  Disk& disk_;
};

}  // namespace yimen::bundle
