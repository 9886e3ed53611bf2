// A JSON Schema (draft 7) that services are checked against.
// Threads, ownership: one thread; owns the parsed schema.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "kiosk/catalogue/catalogue.h"

namespace yimen::catalogue {

class Schema {
 public:
  static tl::expected<Schema, Problem> load(const std::filesystem::path& file);
  Schema(Schema&&) noexcept;
  ~Schema();

  // What does not fit, each with its place; `file` is only named in them.
  std::vector<Problem> check(const nlohmann::json& content, const std::filesystem::path& file) const;

 private:
  struct Parsed;
  explicit Schema(std::unique_ptr<Parsed> parsed);
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace yimen::catalogue
