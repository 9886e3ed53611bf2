#include "kiosk/catalogue/catalogue.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/catalogue/faults.h"
#include "kiosk/catalogue/json_file.h"
#include "kiosk/catalogue/lint.h"
#include "kiosk/catalogue/read_service.h"
#include "kiosk/catalogue/schema.h"

namespace yimen::catalogue {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// Reads files and collects what is wrong with them.
class Reader {
 public:
  explicit Reader(std::vector<Problem>& problems) : problems_(problems) {}

  std::optional<Schema> schema(const fs::path& file) {
    auto loaded = Schema::load(file);
    if (loaded) return std::move(*loaded);
    problems_.push_back(loaded.error());
    return std::nullopt;
  }

  // The content of `file` as `read` makes it a value, where it fits `schema` and `lint` finds nothing.
  template <class Read, class Lint>
  auto file(const fs::path& file, const Schema& schema, Read read, Lint lint) {
    std::optional<decltype(read(json{}))> out;
    const auto content = read_json(file);
    if (!content) {
      problems_.push_back(content.error());
      return out;
    }
    if (report(schema.check(*content, file))) return out;
    try {
      out = read(*content);
    } catch (const json::exception& error) {  // the schema was loosened
      problems_.push_back({file, "", error.what()});
      return out;
    }
    Findings findings = lint(*out);
    for (auto&& more : lint_texts(*content)) findings.push_back(std::move(more));
    for (auto& finding : findings) problems_.push_back({file, finding.place, finding.reason});
    if (!findings.empty()) out.reset();
    return out;
  }

 private:
  bool report(std::vector<Problem> found) {
    std::move(found.begin(), found.end(), std::back_inserter(problems_));
    return !found.empty();
  }

  std::vector<Problem>& problems_;
};

template <class Item>
Findings lint_list(const std::vector<Item>& list) {
  Findings findings;
  std::vector<std::string> ids;
  for (const auto& item : list) ids.push_back(item.id);
  lint_list_of_ids(findings, "", ids);
  return findings;
}

// In the order of their names, so that a terminal shows them in the same order at every start.
std::vector<fs::path> service_files(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".json") && !name.ends_with(".schema.json")) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

fs::path schema_file(const fs::path& folder, const fs::path& services) {
  constexpr const char* kName = "service.schema.json";
  std::error_code ignored;
  return fs::exists(services / kName, ignored) ? services / kName : folder / "services" / kName;
}

// Whoever checks an address looks for its community among the options.
void offer_communities(Service& service, const std::vector<Option>& communities) {
  for (auto& page : service.pages) {
    for (auto& field : page.fields) {
      if (field.type == FieldType::address) field.options = communities;
    }
  }
}

}  // namespace

Result<Catalogue> Catalogue::load(const fs::path& folder) { return load(folder, folder / "services"); }

Result<Catalogue> Catalogue::load(const fs::path& folder, const fs::path& services) {
  std::error_code ignored;
  if (!fs::is_directory(services, ignored)) return fail(faults::kNoFolder, folder.string());
  Catalogue out;
  Reader reader(out.problems_);
  if (const auto schema = reader.schema(folder / "list.schema.json")) {
    out.life_stages_ =
        reader.file(folder / "life_stages.json", *schema, read_life_stages, lint_list<LifeStage>)
            .value_or(std::vector<LifeStage>{});
    out.communities_ = reader.file(folder / "communities.json", *schema, read_communities, lint_list<Option>)
                           .value_or(std::vector<Option>{});
  }
  const auto schema = reader.schema(schema_file(folder, services));
  if (!schema) return out;
  for (const auto& path : service_files(services)) {
    const auto check = [&](const Service& s) { return lint(s, path.stem().string(), out.life_stages_); };
    auto service = reader.file(path, *schema, read_service, check);
    if (!service) continue;
    offer_communities(*service, out.communities_);
    out.services_.push_back(std::move(*service));
  }
  return out;
}

const Service* Catalogue::find(std::string_view id) const {
  const auto found =
      std::find_if(services_.begin(), services_.end(), [&](const Service& s) { return s.id == id; });
  return found != services_.end() ? &*found : nullptr;
}

}  // namespace yimen::catalogue
