// All services of this terminal, loaded from a folder.
//
// Purpose: reads services/*.json, checks each against the JSON Schema and against itself (fields named in
// conditions exist, ids are unique, types fit), and keeps the good ones. A bad file never stops the others:
// it is reported with file, place and reason.
// Threads, ownership: load() once, immutable afterwards; share by const reference.
#pragma once

#include <filesystem>

#include "kiosk/catalogue/service.h"
#include "kiosk/common/result.h"

namespace yimen::catalogue {

struct Problem {
  std::filesystem::path file;
  std::string place;   // JSON pointer, "/pages/2/fields/0/type"
  std::string reason;  // for staff, in English
};

class Catalogue {
 public:
  Catalogue() = default;
  // Of services made in code: tests.
  explicit Catalogue(std::vector<Service> services) : services_(std::move(services)) {}
  // `folder` holds life_stages.json, communities.json and services/, which holds service.schema.json and one
  // file a service. A missing folder is an error; bad files are problems().
  static Result<Catalogue> load(const std::filesystem::path& folder);
  // The same with services of another folder, which may leave out the schema: that of `folder` holds then.
  static Result<Catalogue> load(const std::filesystem::path& folder, const std::filesystem::path& services);

  const std::vector<Service>& services() const { return services_; }
  const std::vector<LifeStage>& life_stages() const { return life_stages_; }
  // Communities an address may be chosen from: id and name.
  const std::vector<Option>& communities() const { return communities_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const Service* find(std::string_view id) const;  // nullptr where there is none

 private:
  std::vector<Service> services_;
  std::vector<LifeStage> life_stages_;
  std::vector<Option> communities_;
  std::vector<Problem> problems_;
};

}  // namespace yimen::catalogue
