#define VALIJSON_USE_EXCEPTIONS 1  // otherwise it aborts

#include "kiosk/catalogue/schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "kiosk/catalogue/json_file.h"

namespace yimen::catalogue {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

// A file that is something else altogether would fill the log.
constexpr std::size_t kMostProblems = 20;

// {"<root>", "[pages]", "[2]"} as "/pages/2".
std::string pointer(const std::vector<std::string>& context) {
  std::string out;
  for (std::size_t i = 1; i < context.size(); ++i) {
    const std::string& step = context[i];
    const bool bracketed = step.size() >= 2 && step.front() == '[' && step.back() == ']';
    out += "/" + (bracketed ? step.substr(1, step.size() - 2) : step);
  }
  return out;
}

std::size_t depth(const Problem& problem) {
  return static_cast<std::size_t>(std::count(problem.place.begin(), problem.place.end(), '/'));
}

// Where several forms are allowed, the library tells for each why it does not fit. One sentence says it all.
constexpr const char* kNoForm = "has none of the forms that are allowed here, or more than one";

std::string plain(const std::string& description) {
  return description.starts_with("Failed to validate against") ? kNoForm : description;
}

void keep_one_sentence_on_forms(std::vector<Problem>& problems) {
  std::set<std::string> places;
  for (const auto& problem : problems) {
    if (problem.reason == kNoForm) places.insert(problem.place);
  }
  std::erase_if(problems, [&](const Problem& problem) {
    return problem.reason.starts_with("Missing required property") && places.contains(problem.place);
  });
}

// A mistake deep inside is reported again by everything around it; only the innermost says what is wrong.
void keep_innermost(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return depth(a) > depth(b); });
  std::vector<Problem> kept;
  for (auto& problem : problems) {
    const bool is_around = std::any_of(kept.begin(), kept.end(), [&](const Problem& inner) {
      return inner.place.size() > problem.place.size() && inner.place.starts_with(problem.place + "/");
    });
    if (!is_around) kept.push_back(std::move(problem));
  }
  problems = std::move(kept);
}

}  // namespace

struct Schema::Parsed {
  valijson::Schema schema;
};

Schema::Schema(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema::~Schema() = default;

tl::expected<Schema, Problem> Schema::load(const std::filesystem::path& file) {
  const auto content = read_json(file);
  if (!content) return tl::unexpected(content.error());
  auto parsed = std::make_unique<Parsed>();
  try {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(*content), parsed->schema);
  } catch (const std::exception& error) {
    return tl::unexpected(Problem{file, "", std::string("not a JSON Schema: ") + error.what()});
  }
  return Schema(std::move(parsed));
}

std::vector<Problem> Schema::check(const nlohmann::json& content, const std::filesystem::path& file) const {
  std::vector<Problem> problems;
  valijson::ValidationResults results;
  valijson::Validator validator;
  // Collecting errors is slow; good files, which most are, pass without.
  try {
    if (validator.validate(parsed_->schema, Adapter(content), nullptr)) return problems;
    validator.validate(parsed_->schema, Adapter(content), &results);
  } catch (const std::exception& error) {
    return {{file, "", error.what()}};
  }
  for (const auto& error : results) {
    problems.push_back({file, pointer(error.context), plain(error.description)});
  }
  keep_one_sentence_on_forms(problems);
  keep_innermost(problems);
  if (problems.size() > kMostProblems) problems.resize(kMostProblems);
  return problems;
}

}  // namespace yimen::catalogue
