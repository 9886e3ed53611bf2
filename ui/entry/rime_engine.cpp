#include "ui/entry/rime_engine.h"

#include <dlfcn.h>
#include <rime_api.h>

#include "kiosk/common/log.h"

namespace yimen::entry {
namespace {

constexpr const char* kLibrary = "librime.so.1";
constexpr const char* kTextSchema = "yimen";
constexpr const char* kNameSchema = "yimen_names";
constexpr std::size_t kMostCandidates = 60;
// X11 keysym, as the library wants it.
constexpr int kBackspace = 0xFF08;

template <class T>
T sized() {
  T value{};
  value.data_size = static_cast<int>(sizeof(T) - sizeof(value.data_size));
  return value;
}

// The library wants a folder to write to, though it has nothing to write: empty before, removed after.
bool prepare(const RimeFiles& files) {
  std::error_code error;
  if (!std::filesystem::exists(files.data / "yimen.table.bin", error)) return false;
  std::filesystem::remove_all(files.own, error);
  std::filesystem::create_directories(files.own, error);
  return !error;
}

// Never unloaded: libraries below it keep threads and statics.
RimeApi* load_api() {
  void* library = dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return nullptr;
  using GetApi = RimeApi* (*)();
  const auto get = reinterpret_cast<GetApi>(dlsym(library, "rime_get_api"));
  return get != nullptr ? get() : nullptr;
}

class RimeEngine : public TextEngine {
 public:
  RimeEngine(RimeApi& api, std::filesystem::path folder) : api_(api), folder_(std::move(folder)) {}

  ~RimeEngine() override {
    if (session_ != 0) api_.destroy_session(session_);
    api_.finalize();
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  RimeEngine(const RimeEngine&) = delete;
  RimeEngine& operator=(const RimeEngine&) = delete;

  bool start(const std::filesystem::path& data) {
    const std::string shared = data.string();
    const std::string own = folder_.string();
    auto traits = sized<RimeTraits>();
    traits.shared_data_dir = shared.c_str();
    traits.user_data_dir = own.c_str();
    traits.prebuilt_data_dir = shared.c_str();
    traits.staging_dir = own.c_str();
    // The name sets up the library's logging, which may happen once a process.
    static bool logging_is_set_up = false;
    if (!std::exchange(logging_is_set_up, true)) traits.app_name = "rime.yimen";
    traits.min_log_level = 3;
    traits.log_dir = "";
    api_.setup(&traits);
    api_.initialize(&traits);
    return open();
  }

  void expect(Matter matter) override {
    schema_ = matter == Matter::name ? kNameSchema : kTextSchema;
    forget();
  }

  void key(char letter) override { api_.process_key(session_, letter, 0); }
  void erase() override { api_.process_key(session_, kBackspace, 0); }

  std::string choose(std::size_t candidate) override {
    api_.select_candidate(session_, candidate);
    auto commit = sized<RimeCommit>();
    if (api_.get_commit(session_, &commit) == 0) return {};
    std::string text = commit.text != nullptr ? commit.text : "";
    api_.free_commit(&commit);
    return text;
  }

  // A session remembers its last commits: a new one remembers nothing.
  void forget() override {
    api_.destroy_session(session_);
    open();
  }

  std::string composing() const override {
    auto context = sized<RimeContext>();
    if (api_.get_context(session_, &context) == 0) return {};
    std::string text = context.composition.preedit != nullptr ? context.composition.preedit : "";
    api_.free_context(&context);
    return text;
  }

  std::vector<std::string> candidates() const override {
    std::vector<std::string> all;
    RimeCandidateListIterator iterator{};
    if (api_.candidate_list_begin(session_, &iterator) == 0) return all;
    while (all.size() < kMostCandidates && api_.candidate_list_next(&iterator) != 0) {
      all.emplace_back(iterator.candidate.text);
    }
    api_.candidate_list_end(&iterator);
    return all;
  }

 private:
  bool open() {
    session_ = api_.create_session();
    return session_ != 0 && api_.select_schema(session_, schema_) != 0;
  }

  RimeApi& api_;
  std::filesystem::path folder_;
  RimeSessionId session_ = 0;
  const char* schema_ = kTextSchema;
};

}  // namespace

std::unique_ptr<TextEngine> make_rime_engine(const RimeFiles& files) {
  RimeApi* api = load_api();
  if (api == nullptr || !prepare(files)) {
    log::warning("entry", "no pinyin: librime1, its dictionary or the folder for it is missing");
    return nullptr;
  }
  auto engine = std::make_unique<RimeEngine>(*api, files.own);
  if (!engine->start(files.data)) {
    log::warning("entry", "no pinyin: the schema cannot be used");
    return nullptr;
  }
  return engine;
}

}  // namespace yimen::entry
