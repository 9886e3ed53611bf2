#include "backend/workflow/timetable.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

namespace yimen::backend::workflow {

const Fault kBadTimetable{"BACKEND-11",
                          YIMEN_TR("办理期限文件 timetable.json 写得不对。请按提示改好再启动。")};

namespace {

using nlohmann::json;
using Days = Timetable::DaysByStage;

constexpr std::string_view kExample = R"({
  "format": 1,
  "holidays": [
    "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07",
    "2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15", "2027-10-01"
  ],
  "worked_weekends": ["2026-09-20", "2026-10-10"],
  "days": { "received": 5, "accepted": 1, "first_review": 7, "review": 7, "approval": 5 },
  "services": {}
}
)";

// What is wrong, for the person who edits the file.
struct Wrong {
  std::string what;
};

bool is_worked_on(Stage stage) { return stage <= Stage::approval; }

std::chrono::sys_days day_in(const json& value) {
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto number = [&text](std::size_t at, std::size_t size, auto& into) {
    const char* end = text.data() + at + size;
    const auto [stopped, error] = std::from_chars(text.data() + at, end, into);
    return error == std::errc() && stopped == end;
  };
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && number(0, 4, year) &&
                      number(5, 2, month) && number(8, 2, day);
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!shaped || !date.ok()) throw Wrong{text + " is no date like 2027-01-01"};
  return date;
}

WorkingDays::Days days_in(const json& file, const char* name) {
  const auto list = file.value(name, json::array());
  if (!list.is_array()) throw Wrong{std::string(name) + " is no list"};
  WorkingDays::Days days;
  for (const auto& one : list) days.insert(day_in(one));
  return days;
}

void take(Days& into, const json& given, const std::string& where) {
  if (!given.is_object()) throw Wrong{where + " is no object"};
  for (const auto& [name, count] : given.items()) {
    const auto stage = stage_named(name);
    if (!stage || !is_worked_on(*stage)) throw Wrong{where + " names the stage " + name};
    if (!count.is_number_integer() || count < 1 || count > kDecideWithinDays)
      throw Wrong{where + ", " + name + ": not 1 to 20 working days"};
    into[*stage] = count.get<int>();
  }
}

void keep_to_the_law(const Days& days, const std::string& where) {
  int total = 0;
  for (const auto& [stage, count] : days) total += stage == Stage::received ? 0 : count;
  if (days.at(Stage::received) > kAcceptWithinDays) throw Wrong{where + ": received, more than 5 days"};
  if (total > kDecideWithinDays) throw Wrong{where + ": more than 20 days from acceptance to decision"};
}

}  // namespace

Timetable::Timetable()
    : usual_{{Stage::received, kAcceptWithinDays},
             {Stage::accepted, 1},
             {Stage::first_review, 7},
             {Stage::review, 7},
             {Stage::approval, 5}} {}

Result<Timetable> Timetable::parse(std::string_view text) {
  const auto file = json::parse(text, nullptr, false);
  if (!file.is_object() || file.value("format", json()) != 1)
    return fail(kBadTimetable, "no JSON object of format 1");
  try {
    Timetable table;
    table.working_days_ = WorkingDays(days_in(file, "holidays"), days_in(file, "worked_weekends"));
    take(table.usual_, file.value("days", json::object()), "days");
    keep_to_the_law(table.usual_, "days");
    const auto services = file.value("services", json::object());
    if (!services.is_object()) throw Wrong{"services is no object"};
    for (const auto& [id, given] : services.items()) {
      Days& days = table.by_service_[id] = table.usual_;
      take(days, given, "services, " + id);
      keep_to_the_law(days, "services, " + id);
    }
    return table;
  } catch (const Wrong& wrong) {
    return fail(kBadTimetable, wrong.what);
  }
}

std::string_view Timetable::example() { return kExample; }

std::string Timetable::due_on(Stage stage, std::string_view service_id, WallTime since) const {
  const auto own = by_service_.find(service_id);
  const auto& days = own == by_service_.end() ? usual_ : own->second;
  const auto count = days.find(stage);
  if (count == days.end()) return {};
  const Date due = working_days_.after(china_date(since), count->second);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(due.year()), static_cast<unsigned>(due.month()),
                     static_cast<unsigned>(due.day()));
}

}  // namespace yimen::backend::workflow
