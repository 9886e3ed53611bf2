#include "tests/locales/po.h"

namespace yimen::locales {
namespace {

// What stands between the quotes of a line, unescaped.
std::string quoted(const std::string& line) {
  const auto first = line.find('"');
  const auto last = line.rfind('"');
  std::string out;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (line[i] != '\\') {
      out += line[i];
    } else {
      const char escaped = line[++i];
      out += escaped == 'n' ? '\n' : escaped;
    }
  }
  return out;
}

class Reader {
 public:
  void line(const std::string& text) {
    if (text.starts_with("#,")) {
      if (into_ != nullptr) start_entry();
      message_.fuzzy = text.find("fuzzy") != text.npos;
    } else if (text.starts_with("#:")) {
      if (into_ != nullptr) start_entry();
      message_.places += text.substr(2);
    } else if (text.starts_with("msgid_plural")) {
      into(message_.plural, text);
    } else if (text.starts_with("msgid")) {
      if (into_ != nullptr) start_entry();
      into(message_.id, text);
    } else if (text.starts_with("msgstr")) {
      into(message_.translations.emplace_back(), text);
    } else if (text.starts_with("\"") && into_ != nullptr) {
      *into_ += quoted(text);
    } else if (text.empty()) {
      start_entry();
    }
  }

  std::vector<Message> finish() {
    start_entry();
    return std::move(messages_);
  }

 private:
  void into(std::string& target, const std::string& text) {
    target = quoted(text);
    into_ = &target;
  }

  void start_entry() {
    if (!message_.id.empty()) messages_.push_back(std::move(message_));
    message_ = {};
    into_ = nullptr;
  }

  std::vector<Message> messages_;
  Message message_;
  std::string* into_ = nullptr;
};

}  // namespace

std::vector<Message> read_po(std::istream& in) {
  Reader reader;
  for (std::string line; std::getline(in, line);) reader.line(line);
  return reader.finish();
}

}  // namespace yimen::locales
