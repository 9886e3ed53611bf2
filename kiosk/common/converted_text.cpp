#include "kiosk/common/converted_text.h"

#include <dlfcn.h>

#include <map>
#include <mutex>

#include "kiosk/common/secret.h"

namespace yimen {
namespace {

// OpenCC by its C interface (opencc.h). Never closed: it is used until the process ends.
class OpenCc {
 public:
  OpenCc() {
    void* library = ::dlopen("libopencc.so.1.1", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return;
    auto* open = reinterpret_cast<void* (*)(const char*)>(::dlsym(library, "opencc_open"));
    auto* convert = reinterpret_cast<Convert*>(::dlsym(library, "opencc_convert_utf8"));
    free_ = reinterpret_cast<void (*)(char*)>(::dlsym(library, "opencc_convert_utf8_free"));
    if (open == nullptr || convert == nullptr || free_ == nullptr) return;
    opened_ = open("s2hk.json");
    constexpr std::intptr_t kFailed = -1;
    if (reinterpret_cast<std::intptr_t>(opened_) != kFailed) convert_ = convert;
  }

  std::string operator()(const std::string& text) const {
    char* converted = convert_ != nullptr ? convert_(opened_, text.data(), text.size()) : nullptr;
    if (converted == nullptr) return text;
    std::string out(converted);
    free_(converted);
    return out;
  }

 private:
  using Convert = char*(void*, const char*, std::size_t);
  void* opened_ = nullptr;
  Convert* convert_ = nullptr;
  void (*free_)(char*) = nullptr;
};

std::size_t characters(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
  return count;
}

class Kept {
 public:
  template <class Make>
  const std::string& of(const std::string& text, Make make) {
    const std::lock_guard lock(mutex_);
    const auto known = texts_.find(text);
    return known != texts_.end() ? known->second : texts_.emplace(text, make(text)).first->second;
  }
  void forget() {
    const std::lock_guard lock(mutex_);
    while (!texts_.empty()) {
      auto node = texts_.extract(texts_.begin());
      wipe(node.key());
      wipe(node.mapped());
    }
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> texts_;
};

Kept& kept_traditional() {
  static Kept kept;
  return kept;
}

Kept& kept_pseudo() {
  static Kept kept;
  return kept;
}

}  // namespace

const std::string& traditional(const std::string& simplified) {
  return kept_traditional().of(simplified, [](const std::string& text) {
    static const OpenCc convert;
    return convert(text);
  });
}

const std::string& pseudo(const std::string& chinese) {
  return kept_pseudo().of(chinese, [](const std::string& text) {
    if (text.empty()) return text;
    std::string out = "［" + text;
    for (std::size_t more = (characters(text) * 2 + 4) / 5; more > 0; --more) out += "长";
    return out + "］";
  });
}

void forget_converted() {
  kept_traditional().forget();
  kept_pseudo().forget();
}

}  // namespace yimen
