#include "backend/offices/offices.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace yimen::backend {

const Fault kBadOffices{"BACKEND-12", YIMEN_TR("受理部门文件 offices.json 写得不对。请按提示改好再启动。")};

namespace {

using nlohmann::json;

constexpr std::size_t kLongestArea = 12;  // a village
constexpr std::string_view kExample = R"({
  "format": 1,
  "default": "city",
  "offices": [
    { "id": "city", "name": { "zh": "市政务服务中心", "en": "City Service Centre" }, "areas": ["3301"] },
    { "id": "xihu", "name": { "zh": "西湖区政务服务中心", "en": "Xihu District Service Centre" }, "areas": ["330106"] },
    { "id": "gongshu", "name": { "zh": "拱墅区政务服务中心", "en": "Gongshu District Service Centre" }, "areas": ["330105"] }
  ]
}
)";

struct Wrong {
  std::string what;
};

// What is missing is as wrong as what is no text.
std::string text_in(const json& object, const char* name, const std::string& where) {
  const auto value = object.is_object() ? object.value(name, json()) : json();
  if (!value.is_string() || value.get_ref<const std::string&>().empty())
    throw Wrong{where + " has no text \"" + name + "\""};
  return value;
}

bool is_id(std::string_view text) {
  return text.size() <= 40 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

bool is_area(std::string_view text) {
  const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
  return digits && text.size() >= 2 && text.size() <= kLongestArea;
}

Office read_office(const json& given, const std::string& where) {
  Office office{text_in(given, "id", where), {}};
  if (!is_id(office.id)) throw Wrong{where + ": the id has other than a-z, 0-9 and _"};
  const auto name = given.value("name", json());
  office.name = {text_in(name, "zh", where + ", name"), text_in(name, "en", where + ", name")};
  return office;
}

std::vector<std::string> read_areas(const json& given, const std::string& where) {
  const auto list = given.value("areas", json());
  if (!list.is_array()) throw Wrong{where + " has no list \"areas\""};
  std::vector<std::string> areas;
  for (const auto& area : list) {
    if (!area.is_string() || !is_area(area.get_ref<const std::string&>()))
      throw Wrong{where + ": " + area.dump() + " is no area code"};
    areas.push_back(area);
  }
  return areas;
}

json list_in(std::string_view text) {
  const auto file = json::parse(text, nullptr, false);
  if (!file.is_object() || file.value("format", json()) != 1) throw Wrong{"no JSON object of format 1"};
  auto list = file.value("offices", json());
  if (!list.is_array()) throw Wrong{"no list \"offices\""};
  return list;
}

}  // namespace

Result<Offices> Offices::parse(std::string_view text) {
  try {
    Offices offices;
    for (const auto& given : list_in(text)) {
      const std::string where = "office " + std::to_string(offices.offices_.size() + 1);
      const Office office = read_office(given, where);
      if (offices.find(office.id) != nullptr) throw Wrong{"the office " + office.id + " stands twice"};
      for (const auto& area : read_areas(given, where))
        if (!offices.by_area_.emplace(area, offices.offices_.size()).second)
          throw Wrong{"two offices have the area " + area};
      offices.offices_.push_back(office);
    }
    const auto usual = text_in(json::parse(text), "default", "the file");
    const Office* found = offices.find(usual);
    if (found == nullptr) throw Wrong{"the default office " + usual + " is not in the list"};
    offices.default_ = static_cast<std::size_t>(found - offices.offices_.data());
    return offices;
  } catch (const Wrong& wrong) {
    return fail(kBadOffices, wrong.what);
  }
}

std::string_view Offices::example() { return kExample; }

const Office& Offices::of_area(std::string_view area) const {
  for (std::size_t size = std::min(area.size(), kLongestArea); size > 0; --size) {
    const auto found = by_area_.find(area.substr(0, size));
    if (found != by_area_.end()) return offices_[found->second];
  }
  return offices_[default_];
}

const Office* Offices::find(std::string_view id) const {
  const auto found =
      std::find_if(offices_.begin(), offices_.end(), [&](const Office& o) { return o.id == id; });
  return found == offices_.end() ? nullptr : &*found;
}

Text Offices::name_of(const std::string& id) const {
  const Office* office = find(id);
  return office != nullptr ? office->name : Text{id, id};
}

}  // namespace yimen::backend
