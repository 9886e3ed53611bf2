#include "kiosk/catalogue/read_service.h"

#include <nlohmann/json.hpp>

#include "kiosk/common/languages.h"

namespace yimen::catalogue {
namespace {

using nlohmann::json;

// The names of enumerators in JSON; the schema lists the same.
template <class Enum, std::size_t N>
Enum named(const json& name, const std::array<std::pair<const char*, Enum>, N>& names) {
  for (const auto& [known, value] : names) {
    if (name == known) return value;
  }
  return names.front().second;
}

FieldType read_type(const json& from) {
  static constexpr std::array<std::pair<const char*, FieldType>, 10> kNames{
      {{"text", FieldType::text},
       {"name", FieldType::name},
       {"id_number", FieldType::id_number},
       {"mobile", FieldType::mobile},
       {"date", FieldType::date},
       {"single_choice", FieldType::single_choice},
       {"multiple_choice", FieldType::multiple_choice},
       {"money", FieldType::money},
       {"address", FieldType::address},
       {"consent", FieldType::consent}}};
  return named(from, kNames);
}

Known read_known(const json& from) {
  static constexpr std::array<std::pair<const char*, Known>, 3> kNames{{{"nothing", Known::nothing},
                                                                        {"person_name", Known::person_name},
                                                                        {"person_area", Known::person_area}}};
  return named(from, kNames);
}

Text read_text(const json& from) {
  Text out;
  for (const auto& [key, text] : kTextKeys) out.*text = from.value(key, std::string());
  return out;
}

Text text_or_empty(const json& from, const char* key) {
  const auto found = from.find(key);
  return found != from.end() ? read_text(*found) : Text{};
}

template <class Read>
auto read_list(const json& from, const char* key, Read read) {
  std::vector<decltype(read(from))> out;
  const auto found = from.find(key);
  if (found == from.end()) return out;
  for (const auto& item : *found) out.push_back(read(item));
  return out;
}

template <class Number>
std::optional<Number> read_number(const json& from, const char* key) {
  const auto found = from.find(key);
  return found != from.end() ? std::optional(found->get<Number>()) : std::nullopt;
}

Condition read_condition(const json& from) {
  using enum Condition::Kind;
  Condition out;
  for (const auto& [key, kind] : {std::pair("all", all), {"any", any}}) {
    if (from.contains(key)) return {kind, read_list(from, key, read_condition), {}, {}, 0};
  }
  if (from.contains("not")) return {negation, {read_condition(from["not"])}, {}, {}, 0};
  for (const auto& [key, kind] : {std::pair("is", is), {"includes", includes}}) {
    if (from.contains(key)) return {kind, {}, from.at("field"), from[key], 0};
  }
  for (const auto& [key, kind] : {std::pair("at_least", age_at_least), {"below", age_below}}) {
    if (from.contains(key)) return {kind, {}, from.at("age_of"), {}, from[key].get<int>()};
  }
  return out;
}

Option read_option(const json& from) {
  return {from.at("id"), read_text(from.at("label")), text_or_empty(from, "note")};
}

Limits read_limits(const json& from) {
  return {read_number<int>(from, "min_length"),       read_number<int>(from, "max_length"),
          read_number<int>(from, "min_choices"),      read_number<int>(from, "max_choices"),
          read_number<std::int64_t>(from, "min_fen"), read_number<std::int64_t>(from, "max_fen"),
          read_number<int>(from, "min_days"),         read_number<int>(from, "max_days")};
}

Field read_field(const json& from) {
  Field out;
  out.id = from.at("id");
  out.type = read_type(from.at("type"));
  out.label = read_text(from.at("label"));
  out.hint = text_or_empty(from, "hint");
  out.purpose = read_text(from.at("purpose"));
  out.example = text_or_empty(from, "example");
  out.optional = from.value("optional", false);
  out.personal = from.value("personal", true);
  out.known = read_known(from.value("known", json("nothing")));
  out.options = read_list(from, "options", read_option);
  out.usual = read_list(from, "usual", read_text);
  out.limits = read_limits(from.value("limits", json::object()));
  return out;
}

Page read_page(const json& from) {
  Page out;
  out.id = from.at("id");
  out.title = read_text(from.at("title"));
  out.help = text_or_empty(from, "help");
  if (from.contains("show_if")) out.show_if = read_condition(from["show_if"]);
  out.fields = read_list(from, "fields", read_field);
  return out;
}

Rule read_rule(const json& from) {
  return {from.at("id"), read_condition(from.at("condition")), read_text(from.at("reason")),
          read_text(from.at("advice"))};
}

Material read_material(const json& from) { return {read_text(from.at("name")), text_or_empty(from, "note")}; }

identity::Assurance read_assurance(const json& from) {
  using identity::Assurance;
  static constexpr std::array<std::pair<const char*, Assurance>, 4> kNames{{{"named", Assurance::named},
                                                                            {"claimed", Assurance::claimed},
                                                                            {"proven", Assurance::proven},
                                                                            {"strong", Assurance::strong}}};
  return named(from, kNames);
}

Needs read_needs(const json& from) {
  return {read_assurance(from.at("level")), read_text(from.at("reason"))};
}

std::string read_string(const json& from) { return from; }

}  // namespace

Service read_service(const json& content) {
  Service out;
  out.id = content.at("id");
  out.version = content.at("version");
  out.name = read_text(content.at("name"));
  out.summary = read_text(content.at("summary"));
  out.icon = content.at("icon");
  out.life_stages = read_list(content, "life_stages", read_string);
  out.department = read_text(content.at("department"));
  out.office_hours_way = read_text(content.at("office_hours_way"));
  out.time_limit = read_text(content.at("time_limit"));
  out.materials = read_list(content, "materials", read_material);
  out.eligibility = read_list(content, "eligibility", read_rule);
  out.pages = read_list(content, "pages", read_page);
  if (content.contains("needs")) out.needs = read_needs(content["needs"]);
  out.declaration = read_text(content.at("declaration"));
  out.consent = read_text(content.at("consent"));
  out.signature = content.value("signature", false);
  out.next_step = read_text(content.at("next_step"));
  return out;
}

std::vector<LifeStage> read_life_stages(const json& content) {
  std::vector<LifeStage> out;
  for (const auto& item : content) {
    out.push_back({item.at("id"), read_text(item.at("name")), item.value("icon", std::string{})});
  }
  return out;
}

// "和平街道和里社区", "Heli Community, Heping Subdistrict".
Text whole_name(const std::vector<Text>& path) {
  Text name{path.back().zh, path.back().en};
  for (auto wider = path.rbegin() + 1; wider != path.rend(); ++wider) {
    name.zh.insert(0, wider->zh);
    name.en.append(", ").append(wider->en);
  }
  return name;
}

std::vector<Option> read_communities(const json& content) {
  std::vector<Option> out;
  for (const auto& item : content) {
    Option community{item.at("id"), {}, text_or_empty(item, "note")};
    for (const auto& wider : item.value("path", json::array())) community.path.push_back(read_text(wider));
    for (const auto& road : item.value("roads", json::array())) community.roads.push_back(read_text(road));
    community.path.push_back(read_text(item.at("name")));
    community.label = whole_name(community.path);
    out.push_back(std::move(community));
  }
  return out;
}

}  // namespace yimen::catalogue
