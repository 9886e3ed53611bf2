#include "backend/bundle/sources.h"

#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "backend/bundle/faults.h"
#include "backend/bundle/lists.h"
#include "backend/files.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

// A folder that is gone at the end of the scope.
class Scratch {
 public:
  explicit Scratch(const fs::path& beside) : path_(beside / ("checking-" + std::to_string(::getpid()))) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    fs::create_directories(path_, ignored);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return path_; }

 private:
  const fs::path path_;
};

void read_folder(const fs::path& folder, const std::string& prefix, Files& files) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".json")) continue;
    if (const auto text = read_file(entry.path())) files[prefix + name] = *text;
  }
}

bool write_folder(const Files& files, const fs::path& folder) {
  std::error_code ignored;
  fs::create_directories(folder / "services", ignored);
  for (const auto& [name, content] : files) {
    std::ofstream out(folder / name, std::ios::binary);
    if (!(out << content) || !out.flush()) return false;
  }
  return true;
}

std::string seal_json(const Keys& keys) {
  ordered_json list = ordered_json::array();
  for (const auto& key : keys.sealing_keys())
    list.push_back({{"key_id", key.id}, {"public_key", key.public_key}, {"from", utc_text(key.from)}});
  return ordered_json{{"format", 1}, {"keys", list}}.dump();
}

std::string manifest_json(const Keys& keys) {
  const auto& key = keys.manifest_key();
  return ordered_json{{"format", 1}, {"keys", {{{"key_id", key.id}, {"public_key", key.public_key}}}}}.dump();
}

Result<void> add_list(Files& files, const std::string& name, const fs::path& file, std::string_view otherwise,
                      Result<void> (*check)(std::string_view)) {
  const auto text = read_file(file);
  if (!text && otherwise.empty()) return {};
  const std::string content = text ? *text : std::string(otherwise);
  if (const auto good = check(content); !good) return good;
  files[name] = content;
  return {};
}

}  // namespace

// What was read is checked, not what may stand there a moment later.
Result<void> Sources::check_services(const Files& services) const {
  const Scratch scratch(data_);
  if (!write_folder(services, scratch.path()))
    return fail(kBadSources, "nothing can be written in the data folder");
  const auto wrong = lint_(scratch.path());
  return wrong.empty() ? Result<void>{} : fail(kBadSources, wrong.front());
}

Result<void> Sources::add_services(Files& files) const {
  Files read;
  read_folder(services_, "", read);
  read_folder(services_ / "services", "services/", read);
  if (read.empty()) return fail(kBadSources, "no services in " + services_.string());
  if (read != good_)
    if (const auto checked = check_services(read); !checked) return checked;
  good_ = read;
  files.merge(read);
  return {};
}

Result<Files> Sources::gather(const Keys& keys) const {
  Files files;
  if (const auto added = add_services(files); !added) return fail(added);
  const auto notices = add_list(files, "notices.json", data_ / "notices.json", kNoNotices, check_notices);
  if (!notices) return fail(notices);
  const auto revocations =
      add_list(files, "revocations.json", data_ / "revocations.json", kNoRevocations, check_revocations);
  if (!revocations) return fail(revocations);
  const auto issuers = add_list(files, "keys/issuers.json", data_ / "issuers.json", "", check_issuers);
  if (!issuers) return fail(issuers);
  keys.refresh();
  files["keys/seal.json"] = seal_json(keys);
  files["keys/manifest.json"] = manifest_json(keys);
  return files;
}

}  // namespace yimen::backend
