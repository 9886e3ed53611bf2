#include "kiosk/catalogue/json_file.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "kiosk/form/characters.h"

namespace yimen::catalogue {
namespace {

using nlohmann::json;

tl::expected<std::string, std::string> read_text(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return tl::unexpected<std::string>("cannot be read");
  if (size > kMostFileBytes) return tl::unexpected<std::string>("larger than 1 MiB");
  std::string text(size, '\0');
  if (!std::ifstream(file, std::ios::binary).read(text.data(), static_cast<std::streamsize>(size))) {
    return tl::unexpected<std::string>("cannot be read");
  }
  if (!form::code_points(text)) return tl::unexpected<std::string>("not UTF-8");
  return text;
}

// Watches the parser: how deep it is, and the keys of the objects it is in.
class Watch {
 public:
  // Returns whether to keep what was parsed.
  bool operator()(int depth, json::parse_event_t event, const json& parsed) {
    using Event = json::parse_event_t;
    if (static_cast<std::size_t>(depth) >= kMostDepth) complain("nested deeper than 32 levels");
    if (event == Event::object_start) keys_.emplace_back();
    if (event == Event::object_end) keys_.pop_back();
    if (event == Event::key && !keys_.back().insert(parsed.get<std::string>()).second) {
      complain("the key \"" + parsed.get<std::string>() + "\" stands twice in one object");
    }
    return reason_.empty();
  }

  const std::string& reason() const { return reason_; }

 private:
  void complain(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }

  std::vector<std::set<std::string>> keys_;
  std::string reason_;
};

// The parser's message without its library's prefix: "line 3, column 7: ...".
std::string plain(const json::parse_error& error) {
  const std::string what = error.what();
  const auto at = what.find("line ");
  return "not JSON: " + (at == what.npos ? what : what.substr(at));
}

}  // namespace

tl::expected<json, Problem> read_json(const std::filesystem::path& file) {
  const auto problem = [&file](std::string reason) {
    return tl::unexpected(Problem{file, "", std::move(reason)});
  };
  const auto text = read_text(file);
  if (!text) return problem(text.error());
  Watch watch;
  try {
    json content = json::parse(*text, std::ref(watch));
    if (!watch.reason().empty()) return problem(watch.reason());
    return content;
  } catch (const json::parse_error& error) {
    return problem(watch.reason().empty() ? plain(error) : watch.reason());
  }
}

}  // namespace yimen::catalogue
