#include <dlfcn.h>

#include "kiosk/shaping/shaper.h"

namespace yimen::shaping {
namespace {

namespace fs = std::filesystem;

using Make = Shaper*(const FontFiles&);

class Plain : public Shaper {
 public:
  std::vector<Run> shape(std::string_view text, bool) override {
    return {{Face::plain, std::string(text), {}, 0}};
  }
};

// ../lib beside the folder of the running program, where it is built and where it is installed.
fs::path module_file() {
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "lib" / "yimen-shaping.so";
}

}  // namespace

// Never closed: it is used until the process ends.
std::unique_ptr<Shaper> load_harfbuzz(const FontFiles& files) {
  void* module = ::dlopen(module_file().c_str(), RTLD_NOW | RTLD_LOCAL);
  auto* make = module != nullptr ? reinterpret_cast<Make*>(::dlsym(module, "yimen_make_shaper")) : nullptr;
  if (make == nullptr) return std::make_unique<Plain>();
  return std::unique_ptr<Shaper>(make(files));
}

}  // namespace yimen::shaping
