// Which character is meant, in words: "张，弓长张". Who hears the candidates tells those that sound alike
// apart. Threads: immutable once loaded.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace yimen::entry {

class Explanations {
 public:
  // A line a character: "张", a tab, "弓长张". A file that is missing explains nothing.
  static Explanations load(const std::filesystem::path& file);

  // Of each character of a short word: "国王的王，桂花的桂"; empty where there is nothing to say.
  std::string of(std::string_view word) const;

 private:
  std::map<std::string, std::string, std::less<>> said_;
};

}  // namespace yimen::entry
