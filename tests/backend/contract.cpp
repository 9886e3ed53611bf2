#include "tests/backend/contract.h"

#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace yimen::backend {
namespace {

using nlohmann::json;

std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string upper_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

// "/v1/requests/{receipt}" for "/v1/requests/YM-…".
bool fits(std::string_view pattern, std::string_view path) {
  const auto brace = pattern.find('{');
  if (brace == std::string_view::npos) return pattern == path;
  if (path.size() <= brace || path.substr(0, brace) != pattern.substr(0, brace)) return false;
  const auto rest = [](std::string_view text, std::size_t from) {
    return text.substr(std::min(text.size(), text.find('/', from)));
  };
  return fits(rest(pattern, brace), rest(path, brace));
}

std::string scheme_of(const json& operation) {
  return operation.contains("security") ? operation.at("security").at(0).begin().key() : std::string();
}

}  // namespace

class Contract::Document {
 public:
  Document() { std::ifstream(YIMEN_OPENAPI) >> json_; }

  const json& paths() const { return json_.at("paths"); }

  std::string validate(const std::string& schema_reference, const std::string& body) const {
    const auto value = json::parse(body, nullptr, false);
    if (value.is_discarded()) return "the body is not JSON: " + body;
    // Patterns become std::regex, whose locale fills a table of its own at first use, unguarded.
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    // The parser resolves references from the top of what it is given.
    const json wrapped{{"allOf", {{{"$ref", schema_reference}}}}, {"components", json_.at("components")}};
    const valijson::adapters::NlohmannJsonAdapter schema_adapter(wrapped);
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(schema_adapter, schema);
    const valijson::adapters::NlohmannJsonAdapter body_adapter(value);
    valijson::ValidationResults results;
    if (valijson::Validator().validate(schema, body_adapter, &results)) return {};
    valijson::ValidationResults::Error error;
    results.popError(error);
    return error.description + " in " + body;
  }

 private:
  json json_;
};

Contract::Contract() : document_(std::make_unique<Document>()) {}
Contract::~Contract() = default;

std::set<Contract::Operation> Contract::operations() const {
  std::set<Operation> all;
  for (const auto& [path, methods] : document_->paths().items())
    for (const auto& [method, operation] : methods.items())
      all.insert({upper_case(method), path, scheme_of(operation)});
  return all;
}

std::string Contract::objection(const Request& request, const Response& response) const {
  const auto problem = [&] {
    return response.content_type != "application/problem+json"
               ? "not a problem: " + response.body
               : document_->validate("#/components/schemas/Problem", response.body);
  };
  for (const auto& [path, methods] : document_->paths().items()) {
    if (!fits(path, request.path)) continue;
    const std::string method = lower_case(request.method);
    if (!methods.contains(method)) return response.status == 405 ? problem() : "should be 405";
    const json& answers = methods.at(method).at("responses");
    const std::string status = std::to_string(response.status);
    if (!answers.contains(status)) return "status " + status + " is not in the document";
    if (!answers.at(status).contains("content"))
      return response.body.empty() && response.content_type.empty() ? "" : "there should be no body";
    const json& content = answers.at(status).at("content");
    if (!content.contains(response.content_type))
      return "type " + response.content_type + " is not in the document";
    if (!response.content_type.ends_with("json")) return {};
    return document_->validate(content.at(response.content_type).at("schema").at("$ref"), response.body);
  }
  return response.status == 404 ? problem() : "should be 404";
}

}  // namespace yimen::backend
