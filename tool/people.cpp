// yimen-tool person: the people who are given elder codes, their cards and their phones, for staff.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "issuer/new_file.h"
#include "issuer/qr_picture.h"
#include "tool/backend_api.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

struct PersonOptions {
  BackendApi api;
  std::string id;
  std::string name;
  int birth_year = 0;
  int area = 0;
  bool staff = false;
  int days = 3650;
  std::string page;
  std::string out;
};

// As a picture, or as its text: what print-card takes.
Outcome<void> put_code(const std::string& text, const std::string& file) {
  if (file.ends_with(".txt")) return issuer::write_new(file, text + "\n", 0600);
  const auto picture = issuer::qr_picture(text);
  if (!picture) return problem(picture.error());
  return issuer::write_new(file, std::string(as_text(picture->png)), 0600);
}

void print_person(const ordered_json& one) {
  std::cout << printed(one, "person") << '\t' << printed(one, "subject") << '\t'
            << printed(one, "status_index") << '\t' << printed(one, "area") << '\t'
            << printed(one, "birth_year") << '\t' << printed(one, "name") << '\n';
}

Outcome<void> add_somebody(const PersonOptions& options) {
  ordered_json who{{"name", options.name}, {"area", options.area}};
  if (options.birth_year != 0) who["birth_year"] = options.birth_year;
  if (options.staff) who["staff"] = true;
  const auto added = ask(options.api, sync::Method::post, "/v1/people", who);
  if (!added) return problem(added.error());
  std::cout << printed(*added, "person") << '\n';
  return {};
}

Outcome<void> list_everybody(const PersonOptions& options) {
  for (std::string after = "-"; !after.empty();) {
    const auto page = ask(options.api, sync::Method::get, "/v1/people?after=" + after, nullptr);
    if (!page) return problem(page.error());
    for (const auto& one : page->value("people", ordered_json::array())) print_person(one);
    after = page->value("next", "");
  }
  return {};
}

Outcome<void> save_card_code(const PersonOptions& options) {
  const auto issued =
      ask(options.api, sync::Method::post, "/v1/codes", {{"person", options.id}, {"days", options.days}});
  if (!issued) return problem(issued.error());
  if (const auto saved = put_code(printed(*issued, "code"), options.out); !saved) return saved;
  std::cout << options.out << ": good until " << printed(*issued, "until") << '\n';
  return {};
}

// What the phone scans; the secret stands in it, so it is shown to that person only.
Outcome<void> register_phone(const PersonOptions& options) {
  const auto added = ask(options.api, sync::Method::post, "/v1/people/" + options.id + "/phones", nullptr);
  if (!added) return problem(added.error());
  const std::string address = options.page + printed(*added, "page");
  if (!options.out.empty())
    if (const auto saved = put_code(address, options.out); !saved) return saved;
  std::cout << address << '\n' << "good once, until " << printed(*added, "expires_at") << '\n';
  return {};
}

Outcome<void> stop_phones(const PersonOptions& options) {
  const auto stopped =
      ask(options.api, sync::Method::remove, "/v1/people/" + options.id + "/phones", nullptr);
  if (!stopped) return problem(stopped.error());
  std::cout << printed(*stopped, "stopped") << " stopped\n";
  return {};
}

Outcome<void> end_cards(const PersonOptions& options) {
  const auto renewed = ask(options.api, sync::Method::post, "/v1/people/" + options.id + "/renewal", nullptr);
  if (!renewed) return problem(renewed.error());
  std::cout << "printed cards end when terminals have heard of it; now print another: person card\n";
  return {};
}

Outcome<void> remove_somebody(const PersonOptions& options) {
  const auto removed = ask(options.api, sync::Method::remove, "/v1/people/" + options.id, nullptr);
  if (!removed) return problem(removed.error());
  std::cout << "no more codes; printed cards end when terminals have heard of it\n";
  return {};
}

void add_person_options(CLI::App& command, PersonOptions& options) {
  command.add_option("--name", options.name, "The person's name, like 张建华")->required();
  auto* born = command.add_option("--birth-year", options.birth_year, "Like 1940");
  born->check(CLI::Range(1870, 2200));
  command.add_option("--area", options.area, "District, six digits of GB/T 2260, like 330106")
      ->required()
      ->check(CLI::Range(110000, 999999));
  command
      .add_flag("--staff", options.staff, "A member of staff, who helps at terminals; for the administrator")
      ->excludes(born);
}

void add_page_options(CLI::App& command, PersonOptions& options) {
  command
      .add_option("--page", options.page,
                  "https://HOST of the phone page, as phones reach it (backend/nginx.conf)")
      ->required();
  command.add_option("--out", options.out, "Also as a QR code to scan")->type_name("FILE.png");
}

}  // namespace

void add_person(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("person", "People who are given elder codes, for staff");
  command->require_subcommand(1);
  auto options = std::make_shared<PersonOptions>();
  const auto add = [&](const char* name, const char* what, Outcome<void> (*run)(const PersonOptions&)) {
    return &add_staff_command(
        *command, name, what, options->api, [options, run] { return run(*options); }, exit_code);
  };
  const auto of_one = [&options](CLI::App* one) {
    one->add_option("person", options->id, "As `person list` names them")->required();
    return one;
  };
  add_person_options(*add("add", "Prints the person's id", add_somebody), *options);
  add("list", "A line each: id, subject, status index, area, birth year, name", list_everybody);
  auto* card = of_one(add("card", "An elder code for a printed card", save_card_code));
  card->add_option("--days", options->days, "How long it is good")
      ->check(CLI::Range(1, 36500))
      ->capture_default_str();
  card->add_option("--out", options->out, "The picture to write, or the text, for print-card")
      ->required()
      ->type_name("FILE.png|FILE.txt");
  add_page_options(*of_one(add("phone", "The address that the person's phone opens, once", register_phone)),
                   *options);
  of_one(add("lost-card", "Ends the cards that were printed; the person's phones go on", end_cards));
  of_one(add("stop-phones", "When a phone was lost: none of them shows codes any more", stop_phones));
  of_one(add("revoke", "Issues nothing to this person any more, and stops their phones", remove_somebody));
}

}  // namespace yimen::tool
