// A folder of services that a test may spoil: a copy of assets/.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "kiosk/catalogue/catalogue.h"

namespace yimen::catalogue {

namespace fs = std::filesystem;

inline const fs::path kSource = YIMEN_SOURCE;

inline std::string content_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "yimen-catalogue-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
    fs::copy(kSource / "assets", path_, fs::copy_options::recursive);
  }
  Folder(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  const fs::path& path() const { return path_; }
  fs::path service(const std::string& id) const { return path_ / "services" / (id + ".json"); }

  void write(const fs::path& file, std::string_view content) const {
    std::ofstream(file, std::ios::binary) << content;
  }

  // Replaces `old` once, and fails the test where it is not there.
  void edit(const fs::path& file, const std::string& old, const std::string& changed) const {
    std::string content = content_of(file);
    const auto at = content.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    write(file, content.replace(at, old.size(), changed));
  }

  Catalogue load() const { return Catalogue::load(path_).value(); }

 private:
  fs::path path_;
};

}  // namespace yimen::catalogue
