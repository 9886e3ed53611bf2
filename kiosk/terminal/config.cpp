#include "kiosk/terminal/config.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <fstream>
#include <set>

#include "kiosk/common/bytes.h"
#include "kiosk/common/languages.h"
#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

// Reads one table key by key, remembers the first thing it does not like, and at the end names keys that
// nobody asked for.
constexpr int kMostWhole = 100'000;
constexpr std::size_t kKeySize = 32;

class Reader {
 public:
  Reader(const toml::table& table, std::string name, fs::path base, std::string& problem)
      : table_(table), name_(std::move(name)), base_(std::move(base)), problem_(problem) {}
  ~Reader() {
    for (const auto& [key, value] : table_)
      if (!known_.contains(std::string(key.str())))
        complain(value, fmt::format("unknown key '{}'", key.str()));
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void text(const char* key, std::string& into) { read<std::string>(key, "a text", into); }
  void flag(const char* key, bool& into) { read<bool>(key, "true or false", into); }
  void number(const char* key, double& into) { read<double>(key, "a number", into); }

  void whole(const char* key, int& into) {
    std::int64_t count = into;
    read<std::int64_t>(key, "a whole number", count);
    if (count >= 0 && count <= kMostWhole)
      into = static_cast<int>(count);
    else
      complain(*table_.get(key), fmt::format("'{}' must be between 0 and {}", key, kMostWhole));
  }

  template <class Duration>
  void duration(const char* key, Duration& into) {
    std::int64_t count = into.count();
    read<std::int64_t>(key, "a whole number", count);
    into = Duration(count);
  }

  void path(const char* key, fs::path& into) {
    std::string value;
    text(key, value);
    if (!value.empty()) into = (base_ / value).lexically_normal();
  }

  // 64 hexadecimal digits: a public key.
  void hex_file(const char* key, Bytes& into) {
    fs::path file;
    path(key, file);
    if (file.empty()) return;
    std::string digits;
    std::ifstream(file) >> digits;
    const auto bytes = from_hex(digits);
    if (!bytes || bytes->size() != kKeySize)
      return complain(*table_.get(key), fmt::format("{} is no key of 64 hexadecimal digits", file.string()));
    into = *bytes;
  }

  void localised(const char* key, Text& into) {
    if (const auto* table = child(key)) {
      Reader reader(*table, name_ + "." + key, base_, problem_);
      for (const auto& [language, text] : kTextKeys) reader.text(language, into.*text);
    }
  }

  const toml::table* child(const char* key) {
    known_.insert(key);
    const auto* node = table_.get(key);
    if (node && !node->is_table()) complain(*node, fmt::format("'{}' must be a table", key));
    return node ? node->as_table() : nullptr;
  }

 private:
  template <class Value>
  void read(const char* key, const char* kind, Value& into) {
    known_.insert(key);
    const auto* node = table_.get(key);
    if (!node) return;
    // A whole number may stand for a fraction; nothing else is converted.
    const auto value = std::is_same_v<Value, double> ? node->value<Value>() : node->value_exact<Value>();
    if (value)
      into = *value;
    else
      complain(*node, fmt::format("'{}' must be {}", key, kind));
  }

  void complain(const toml::node& node, const std::string& reason) {
    if (problem_.empty()) problem_ = fmt::format("line {}: [{}] {}", node.source().begin.line, name_, reason);
  }

  const toml::table& table_;
  std::string name_;
  fs::path base_;
  std::string& problem_;
  std::set<std::string> known_;
};

void read_office(Reader& reader, visit::Office& office) {
  reader.localised("name", office.name);
  reader.localised("counter", office.counter);
  reader.text("phone", office.phone);
}

void read_panel(Reader& reader, Panel& panel) {
  reader.number("mm_per_pixel", panel.mm_per_pixel);
  reader.number("diagonal_inches", panel.diagonal_inches);
  reader.number("bottom_mm", panel.bottom_mm);
  reader.number("viewing_mm", panel.viewing_mm);
  reader.flag("fullscreen", panel.fullscreen);
  reader.flag("opengl", panel.opengl);
}

void read_devices(Reader& reader, Config& config) {
  reader.text("camera", config.camera);
  reader.text("scanner", config.devices.scanner);
  reader.text("card", config.devices.card);
  reader.text("printer", config.devices.printer);
  reader.text("speaker", config.devices.speaker);
  reader.text("headset", config.devices.headset);
  reader.text("keypad", config.devices.keypad);
  reader.text("presence", config.devices.presence);
}

void read_backend(Reader& reader, Config& config) {
  config.backend = true;
  reader.text("url", config.sync.url);
  reader.path("ca_file", config.sync.ca_file);
  reader.path("client_certificate", config.sync.client_certificate);
  reader.path("client_key", config.sync.client_key);
  reader.path("seal_key", config.paths.seal_key);
  reader.duration("first_pause_ms", config.sync.first_pause);
  reader.duration("longest_pause_ms", config.sync.longest_pause);
  reader.whole("in_flight", config.sync.in_flight);
  reader.hex_file("manifest_key", config.sync.manifest_key);
  seconds interval = std::chrono::duration_cast<seconds>(config.sync.down_interval);
  reader.duration("update_interval_s", interval);
  config.sync.down_interval = interval;
}

// Drafts are kept for hours; 0 keeps none.
void read_drafts(Reader& reader, outbox::Retention& retention) {
  reader.whole("hours", retention.draft_hours);
}

void read_retention(Reader& reader, outbox::Retention& retention) {
  reader.whole("days", retention.delivered_days);
}

void read_limits(Reader& reader, visit::Limits& limits) {
  reader.duration("idle_warning_s", limits.idle_warning);
  reader.duration("idle_countdown_s", limits.idle_countdown);
  reader.duration("away_warning_s", limits.away_warning);
  reader.duration("goodbye_s", limits.goodbye);
  reader.duration("face_s", limits.face);
}

void read_faces(Reader& reader, FaceRules& faces) {
  reader.flag("offered", faces.offered);
  reader.whole("renew_years", faces.renew_years);
  reader.number("threshold", faces.threshold);
}

void read_paths(Reader& reader, Paths& paths) {
  reader.path("data", paths.data);
  reader.path("assets", paths.assets);
  reader.path("locales", paths.locales);
  reader.path("vision", paths.vision);
  reader.path("voice", paths.voice);
  reader.path("models", paths.models);
}

void read_all(Reader& root, const fs::path& base, std::string& problem, Config& config) {
  const auto section = [&](const char* name, auto&& read, auto& into) {
    if (const auto* table = root.child(name)) {
      Reader reader(*table, name, base, problem);
      read(reader, into);
    }
  };
  section("office", read_office, config.office);
  section("panel", read_panel, config.panel);
  section("devices", read_devices, config);
  section("backend", read_backend, config);
  section("limits", read_limits, config.limits);
  section("face", read_faces, config.faces);
  section("drafts", read_drafts, config.sync.retention);
  section("retention", read_retention, config.sync.retention);
  section("paths", read_paths, config.paths);
  section(
      "identity", [](Reader& reader, Paths& paths) { reader.path("issuer_keys", paths.issuer_keys); },
      config.paths);
}

}  // namespace

Config default_config() {
  std::error_code ignored;
  const fs::path here = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  Config config;
  config.paths = {.data = "yimen-data",
                  .assets = here.parent_path() / "share" / "assets",
                  .locales = here.parent_path() / "share" / "locale",
                  .vision = here / "yimen-vision",
                  .voice = here / "yimen-voice",
                  .models = here.parent_path() / "share" / "models",
                  .pinyin = here.parent_path() / "share" / "pinyin",
                  .issuer_keys = {},
                  .seal_key = {}};
  config.office.name = {"社区服务中心", "Community Service Centre"};
  config.office.counter = {"人工窗口", "the staffed counter"};
  config.office.phone = "12345";  // the government service line, the same everywhere
  return config;
}

Result<Config> load_config(const fs::path& file) {
  Config config = default_config();
  std::string problem;
  try {
    const toml::table table = toml::parse_file(file.string());
    const fs::path base = fs::absolute(file).parent_path();
    Reader root(table, "file", base, problem);
    read_all(root, base, problem, config);
  } catch (const toml::parse_error& error) {
    problem = fmt::format("line {}: {}", error.source().begin.line, error.description());
  }
  if (!problem.empty()) return fail(kBadConfig, fmt::format("{}: {}", file.string(), problem));
  if (auto checked = check_config(config); !checked)
    return fail(kBadConfig, file.string() + ": " + checked.error().detail);
  return config;
}

namespace {

Result<void> check_panel(const Panel& panel) {
  // The largest text is 8.9 mm high, and a capital has to be 0.0122 of the distance. Source: EN 301
  // 549 5.1.4.
  constexpr double kMostViewing = 8.9 / 0.0122;
  if (panel.mm_per_pixel < 0.05 || panel.mm_per_pixel > 2.0)
    return fail(kBadConfig, "[panel] mm_per_pixel must be between 0.05 and 2.0");
  if (panel.diagonal_inches != 0 && (panel.diagonal_inches < 7 || panel.diagonal_inches > 100))
    return fail(kBadConfig, "[panel] diagonal_inches must be between 7 and 100");
  if (panel.bottom_mm < 0 || panel.bottom_mm > 1120)
    return fail(kBadConfig, "[panel] bottom_mm must be between 0 and 1120: who sits reaches up to 1220 mm");
  if (panel.viewing_mm < 200 || panel.viewing_mm > kMostViewing)
    return fail(kBadConfig,
                "[panel] viewing_mm must be between 200 and 729: the largest text is for no more");
  return {};
}

}  // namespace

Result<void> check_config(const Config& config) {
  const auto& limits = config.limits;
  if (auto panel = check_panel(config.panel); !panel) return panel;
  if (config.office.phone.empty())
    return fail(kBadConfig, "[office] phone must not be empty: it is always offered");
  if (limits.idle_countdown < seconds(20))
    return fail(kBadConfig, "[limits] idle_countdown_s must be at least 20: people need time to answer");
  if (limits.idle_warning < seconds(20) || limits.away_warning < seconds(3) || limits.goodbye < seconds(3))
    return fail(kBadConfig,
                "[limits] idle_warning_s must be at least 20, away_warning_s and goodbye_s at least 3");
  if (limits.face < seconds(10))
    return fail(kBadConfig, "[limits] face_s must be at least 10: people need time to look");
  if (config.faces.threshold < 0.3 || config.faces.threshold > 0.9)
    return fail(kBadConfig, "[face] threshold must be between 0.3 and 0.9");
  if (config.faces.renew_years < 1 || config.faces.renew_years > 10)
    return fail(kBadConfig, "[face] renew_years must be between 1 and 10");
  if (config.backend && config.sync.url.empty()) return fail(kBadConfig, "[backend] url is missing");
  if (config.backend && config.paths.seal_key.empty())
    return fail(kBadConfig, "[backend] seal_key is missing");
  if (config.sync.in_flight < 1 || config.sync.in_flight > 64)
    return fail(kBadConfig, "[backend] in_flight must be between 1 and 64");
  if (config.sync.down_interval < seconds(10))
    return fail(kBadConfig, "[backend] update_interval_s must be at least 10");
  if (config.sync.retention.delivered_days < 1)
    return fail(kBadConfig, "[retention] days must be at least 1: staff may need what was delivered");
  return {};
}

}  // namespace yimen::terminal
