#include "tool/code_order.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "kiosk/common/clock.h"

namespace yimen::tool {
namespace {

constexpr int kCardDays = 3650;
constexpr std::size_t kSubjectSize = 8;

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
    Bytes subject(kSubjectSize);
    SystemRandom().fill(subject);
    return subject;
  }
  const auto subject = from_hex(text);
  if (!subject || subject->size() < kSubjectSize || subject->size() > 32)
    return problem("--subject takes 16 to 64 hexadecimal digits");
  return *subject;
}

Outcome<void> set_times(identity::Claims& claims, const CodeOrder& order) {
  if (order.kind != "card") {
    claims.code_id.resize(8);
    SystemRandom().fill(claims.code_id);
    claims.not_before = SystemClock().wall();
    claims.expires = claims.not_before + identity::kRotatingLife;
    return {};
  }
  const auto start = day_start(order.from);
  if (!start) return problem(start.error());
  claims.not_before = *start;
  claims.expires = *start + std::chrono::days(order.days == 0 ? kCardDays : order.days);
  return {};
}

// Staff say where they work and no more: no birth year, and no key, for they have no drafts.
identity::Person person_of(const CodeOrder& order, const Bytes& subject, const issuer::IssuerKey& key) {
  identity::Person person;
  person.name = order.name;
  person.area = order.area;
  person.status_index = order.status_index;
  person.staff = order.kind == "staff";
  if (person.staff) return person;
  person.birth_year = order.birth_year;
  person.key = key.person_key(subject);
  return person;
}

}  // namespace

void add_order_options(CLI::App& command, CodeOrder& order) {
  command.add_option("--key", order.key_file, "Private key made by `yimen-tool keys`")
      ->required()
      ->type_name("FILE");
  command
      .add_option(
          "--kind", order.kind,
          "card: printed, lasts for years. rotating: as on a phone, 90 seconds. staff: the same, for who "
          "helps visitors. holder: what a phone needs to make codes without a network")
      ->check(CLI::IsMember({"card", "rotating", "staff", "holder"}))
      ->capture_default_str();
  command.add_option("--name", order.name, "The person's name, like 张建华; not for holder");
  command.add_option("--birth-year", order.birth_year, "Like 1940; not for staff and holder")
      ->check(CLI::Range(1870, 2200));
  command.add_option("--area", order.area, "District, six digits of GB/T 2260, like 330106; not for holder")
      ->check(CLI::Range(110000, 999999));
  command
      .add_option("--device", order.device, "The phone's key as `yimen-tool phone key` says it; for holder")
      ->type_name("HEX");
  command.add_option("--days", order.days, "How long: a card 3650 if not given, a phone's 31 at most")
      ->check(CLI::Range(1, 36500));
  command.add_option("--from", order.from, "First day of a card, in China; today if not given")
      ->type_name("DATE");
  command
      .add_option("--subject", order.subject, "The issuer's opaque name for the person; random if not given")
      ->type_name("HEX");
  command.add_option("--status-index", order.status_index, "Place in the issuer's revocation list")
      ->capture_default_str();
}

void want_options_of_kind(const CodeOrder& order) {
  if (order.holder() && order.device.empty()) throw CLI::RequiredError("--device");
  if (order.holder()) return;
  if (order.name.empty()) throw CLI::RequiredError("--name");
  if (order.area == 0) throw CLI::RequiredError("--area");
  if (order.kind != "staff" && order.birth_year == 0) throw CLI::RequiredError("--birth-year");
}

Outcome<identity::Claims> claims_of(const CodeOrder& order, const issuer::IssuerKey& key) {
  if (!identity::is_chinese_name(order.name)) return problem("--name takes a name in Chinese characters");
  const auto subject = subject_of(order.subject);
  if (!subject) return problem(subject.error());
  identity::Claims claims;
  claims.subject = *subject;
  claims.person = person_of(order, *subject, key);
  if (const auto set = set_times(claims, order); !set) return problem(set.error());
  if (!identity::parse_claims(identity::encode_claims(claims)))
    return problem("no terminal would accept this: a card ends by 2200");
  return claims;
}

Outcome<identity::Credential> credential_of(const CodeOrder& order) {
  const auto subject = subject_of(order.subject);
  if (!subject) return problem(subject.error());
  if (subject->size() != kSubjectSize)
    return problem("--subject: two signatures leave room for 16 hexadecimal digits");
  const auto most = static_cast<int>(identity::kCredentialLife.count());
  if (order.days > most) return problem("--days: a phone without a network is trusted for 31 days at most");
  identity::Credential credential;
  credential.subject = *subject;
  credential.expires = SystemClock().wall() + std::chrono::days(order.days == 0 ? most : order.days);
  const auto device = from_hex(order.device);
  if (!device || device->size() != credential.device.size())
    return problem("--device takes the 64 hexadecimal digits that `yimen-tool phone key` says");
  std::copy(device->begin(), device->end(), credential.device.begin());
  return credential;
}

}  // namespace yimen::tool
