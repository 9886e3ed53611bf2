#include "tool/list_file.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "issuer/new_file.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

Outcome<ordered_json> list_file_in(const std::filesystem::path& file, const char* name) {
  std::error_code failed;
  if (!std::filesystem::exists(file, failed))
    return ordered_json{{"format", 1}, {name, ordered_json::array()}};
  std::ifstream in(file, std::ios::binary);
  auto content = ordered_json::parse(in, nullptr, false);
  const bool good = content.is_object() && content.value("format", ordered_json()) == 1 &&
                    content.contains(name) && content[name].is_array();
  if (!good) return problem(file.string() + " has no list \"" + name + "\" of format 1");
  return content;
}

Outcome<void> put_in_place(const std::filesystem::path& file, const std::string& content) {
  const std::filesystem::path beside = file.string() + ".new";
  std::error_code failed;
  std::filesystem::remove(beside, failed);  // of somebody who was interrupted
  if (auto written = issuer::write_new(beside, content, 0644); !written) return written;
  std::filesystem::rename(beside, file, failed);
  return failed ? Outcome<void>(problem("cannot write " + file.string() + ": " + failed.message()))
                : Outcome<void>();
}

}  // namespace

Outcome<void> change_list(const std::filesystem::path& file, const char* name, const Change& change) {
  auto content = list_file_in(file, name);
  if (!content) return problem(content.error());
  if (auto changed = change((*content)[name]); !changed) return changed;
  return put_in_place(file, content->dump(2) + "\n");
}

Outcome<void> change_list_beside(const std::filesystem::path& file, const char* name, const char* beside,
                                 const Change& change) {
  auto content = list_file_in(file, name);
  if (!content) return problem(content.error());
  auto& list = (*content)[beside];
  if (list.is_null()) list = ordered_json::array();
  if (!list.is_array()) return problem(file.string() + ": \"" + beside + "\" is no list");
  if (auto changed = change(list); !changed) return changed;
  return put_in_place(file, content->dump(2) + "\n");
}

}  // namespace yimen::tool
