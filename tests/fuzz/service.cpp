// A service definition from anywhere: the catalogue takes it or says what is wrong with it.
#include <cstdlib>
#include <fstream>

#include "kiosk/catalogue/catalogue.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;

// A folder of assets with the shipped schemas and lists, and one service that changes.
class Assets {
 public:
  Assets() {
    fs::create_directory(folder_.path() / "services");
    for (const char* name : {"list.schema.json", "life_stages.json", "communities.json"})
      fs::copy_file(fs::path(YIMEN_ASSETS) / name, folder_.path() / name);
    fs::copy_file(fs::path(YIMEN_ASSETS) / "services" / "service.schema.json",
                  folder_.path() / "services" / "service.schema.json");
  }
  void write(const std::uint8_t* data, std::size_t size) const {
    std::ofstream(folder_.path() / "services" / "gaoling_jintie.json", std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  }
  const fs::path& path() const { return folder_.path(); }

 private:
  yimen::testing_support::TemporaryFolder folder_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Assets assets;
  assets.write(data, size);
  const auto loaded = yimen::catalogue::Catalogue::load(assets.path());
  // Either offered or explained, never silently gone.
  if (!loaded || loaded->services().empty() == loaded->problems().empty()) std::abort();
  return 0;
}
