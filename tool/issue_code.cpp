// yimen-tool issue-code: an elder code as a PNG.
#include <CLI/CLI.hpp>
#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>

#include "issuer/issue.h"
#include "issuer/qr_picture.h"
#include "kiosk/common/clock.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using issuer::IssuerKey;
using issuer::QrPicture;

struct Order {
  std::string key_file, name, kind = "card", from, subject, out;
  int birth_year = 0;
  int area = 0;
  int days = 3650;
  std::uint32_t status_index = 0;
};

// "2026-11-21" -> the first moment of that day in China; empty -> of today.
Outcome<WallTime> day_start(const std::string& text) {
  using namespace std::chrono;
  Date date = china_date(SystemClock().wall());
  if (!text.empty()) {
    int y = 0;
    unsigned m = 0, d = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &y, &m, &d, &rest) != 3)
      return problem("--from takes a date like 2026-11-21");
    date = Date(year(y), month(m), day(d));
  }
  if (date.year() < year(1970) || date.year() > year(2150))
    return problem("--from takes a year from 1970 to 2150");
  if (!date.ok()) return problem("--from: there is no day " + text);
  return WallTime(sys_days(date)) - hours(8);
}

Outcome<Bytes> subject_of(const std::string& text) {
  if (text.empty()) {
    Bytes subject(8);
    SystemRandom().fill(subject);
    return subject;
  }
  const auto subject = from_hex(text);
  if (!subject || subject->size() < 8 || subject->size() > 32)
    return problem("--subject takes 16 to 64 hexadecimal digits");
  return *subject;
}

Outcome<void> set_times(identity::Claims& claims, const Order& order) {
  if (order.kind == "rotating") {
    claims.code_id.resize(8);
    SystemRandom().fill(claims.code_id);
    claims.not_before = SystemClock().wall();
    claims.expires = claims.not_before + identity::kRotatingLife;
    return {};
  }
  const auto start = day_start(order.from);
  if (!start) return problem(start.error());
  claims.not_before = *start;
  claims.expires = *start + std::chrono::hours(24) * order.days;
  return {};
}

Outcome<identity::Claims> claims_for(const Order& order, const IssuerKey& key) {
  if (!identity::is_chinese_name(order.name)) return problem("--name takes a name in Chinese characters");
  const auto subject = subject_of(order.subject);
  if (!subject) return problem(subject.error());
  identity::Claims claims;
  claims.subject = *subject;
  claims.person = identity::Person{order.name, order.birth_year, order.area, order.status_index,
                                   key.person_key(claims.subject)};
  if (const auto set = set_times(claims, order); !set) return problem(set.error());
  if (!identity::parse_claims(identity::encode_claims(claims)))
    return problem("no terminal would accept this: a card ends by 2200");
  return claims;
}

Outcome<void> save(const std::string& file, const Bytes& content) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << as_text(content) << std::flush;
  if (!out) return problem("cannot write " + file);
  return {};
}

// A long name leaves no room for the person's key: the code works, but no draft can be kept for its owner.
Outcome<QrPicture> picture_of(identity::Claims claims, const IssuerKey& key) {
  auto picture = issuer::qr_picture(issuer::issue(claims, key));
  if (picture) return picture;
  claims.person->key.clear();
  picture = issuer::qr_picture(issuer::issue(claims, key));
  if (picture) std::cerr << "the name is long: this code opens no drafts\n";
  return picture;
}

Outcome<void> issue_code(const Order& order) {
  const auto key = IssuerKey::load(order.key_file);
  if (!key) return problem(key.error());
  const auto claims = claims_for(order, *key);
  if (!claims) return problem(claims.error());
  const auto picture = picture_of(*claims, *key);
  if (!picture) return problem(picture.error());
  if (const auto written = save(order.out, picture->png); !written) return written;
  std::cout << order.out << ": " << order.kind << ", " << picture->modules << " modules a side\n";
  return {};
}

void add_options(CLI::App& command, Order& order) {
  command.add_option("--key", order.key_file, "Private key made by `yimen-tool keys`")
      ->required()
      ->type_name("FILE");
  command.add_option("--name", order.name, "The person's name, like 张建华")->required();
  command.add_option("--birth-year", order.birth_year, "Like 1940")
      ->required()
      ->check(CLI::Range(1870, 2200));
  command.add_option("--area", order.area, "District, six digits of GB/T 2260, like 330106")
      ->required()
      ->check(CLI::Range(110000, 999999));
  auto* kind = command.add_option("--kind", order.kind,
                                  "card: printed, lasts for years. rotating: as on a phone, 90 seconds");
  kind->check(CLI::IsMember({"card", "rotating"}))->capture_default_str();
  command.add_option("--days", order.days, "How long a card is good")
      ->check(CLI::Range(1, 36500))
      ->capture_default_str();
  command.add_option("--from", order.from, "First day of a card, in China; today if not given")
      ->type_name("DATE");
  command
      .add_option("--subject", order.subject, "The issuer's opaque name for the person; random if not given")
      ->type_name("HEX");
  command.add_option("--status-index", order.status_index, "Place in the issuer's revocation list")
      ->capture_default_str();
  command.add_option("--out", order.out, "The picture to write")->required()->type_name("FILE.png");
}

}  // namespace

void add_issue_code(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("issue-code", "Make an elder code as a PNG");
  auto order = std::make_shared<Order>();
  add_options(*command, *order);
  command->callback([order, &exit_code] {
    const auto issued = issue_code(*order);
    exit_code = issued ? kDone : report(issued.error());
  });
}

}  // namespace yimen::tool
