// yimen-tool notice: what the offices tell everybody who comes to a terminal.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "tool/commands.h"
#include "tool/list_file.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

struct NoticeOptions {
  std::string file;
  std::string id;
  std::string from;
  std::string until;
  std::string title;
  std::string title_en;
  std::string text;
  std::string text_en;
};

auto notice_called(ordered_json& list, const std::string& id) {
  return std::find_if(list.begin(), list.end(),
                      [&](const ordered_json& one) { return one.is_object() && one.value("id", "") == id; });
}

Outcome<void> add_a_notice(const NoticeOptions& options) {
  return change_list(options.file, "notices", [&](ordered_json& list) -> Outcome<void> {
    if (notice_called(list, options.id) != list.end()) return problem("there is a notice " + options.id);
    list.push_back({{"id", options.id},
                    {"from", options.from},
                    {"until", options.until},
                    {"title", {{"zh", options.title}, {"en", options.title_en}}},
                    {"text", {{"zh", options.text}, {"en", options.text_en}}}});
    return {};
  });
}

Outcome<void> remove_a_notice(const NoticeOptions& options) {
  return change_list(options.file, "notices", [&](ordered_json& list) -> Outcome<void> {
    const auto found = notice_called(list, options.id);
    if (found == list.end()) return problem("there is no notice " + options.id);
    list.erase(found);
    return {};
  });
}

}  // namespace

void add_notice(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("notice", "What the offices tell everybody who comes to a terminal");
  command->require_subcommand(1);
  auto options = std::make_shared<NoticeOptions>();
  const auto add = [&](const char* name, const char* what, Outcome<void> (*run)(const NoticeOptions&)) {
    auto* one = command->add_subcommand(name, what);
    one->add_option("--list", options->file, "notices.json in the backend's data folder")->required();
    one->add_option("--id", options->id, "Its name, for you")->required();
    one->callback([options, run, &exit_code] {
      const auto done = run(*options);
      exit_code = done ? kDone : report(done.error());
    });
    return one;
  };
  const CLI::Validator day(
      [](const std::string& text) {
        const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
        return shaped ? std::string() : std::string("a day is written 2026-11-22");
      },
      "DAY");
  auto* adding = add("add", "Shows a notice on every terminal, within about 15 minutes", add_a_notice);
  adding->add_option("--from", options->from, "First day")->required()->check(day);
  adding->add_option("--until", options->until, "The day after the last")->required()->check(day);
  adding->add_option("--title", options->title, "In Chinese")->required();
  adding->add_option("--title-en", options->title_en, "In English")->required();
  adding->add_option("--text", options->text, "In Chinese")->required();
  adding->add_option("--text-en", options->text_en, "In English")->required();
  add("remove", "Takes a notice away before its time", remove_a_notice);
}

}  // namespace yimen::tool
