// yimen-tool print-card: an elder card on paper, from its code.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/cose_sign1.h"
#include "tool/card/card.h"
#include "tool/commands.h"

namespace yimen::tool {
namespace {

struct PrintOrder {
  std::string code, keys, office, phone, sheet = "card", out;
};

constexpr std::string_view kPrefix = "EC1:";

// Nothing is printed that a terminal would not take: the name is the code's own.
Outcome<identity::Claims> card_claims(std::string_view text, const identity::KeySet& keys) {
  const auto bytes =
      text.starts_with(kPrefix) ? identity::base45_decode(text.substr(kPrefix.size())) : std::nullopt;
  const auto message = bytes ? identity::parse_sign1(*bytes) : std::nullopt;
  const auto* key = message ? keys.find(message->key_id) : nullptr;
  if (key == nullptr || !identity::signed_by(*message, *key))
    return problem("the code is not one of these issuers");
  auto claims = identity::parse_claims(message->message.payload);
  if (!claims || claims->rotating()) return problem("the code is not that of a card");
  return std::move(*claims);
}

Outcome<std::string> first_line(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  if (!std::getline(in, line)) return problem("cannot read " + file);
  return line;
}

Outcome<Card> card_of(const PrintOrder& order) {
  auto text = first_line(order.code);
  if (!text) return problem(text.error());
  const auto keys = identity::KeySet::load(order.keys);
  if (!keys) return problem("not a set of issuers' keys: " + keys.error().detail);
  const auto claims = card_claims(*text, *keys);
  if (!claims) return problem(claims.error());
  // The code ends with the first moment of a day on which it is good no more.
  const auto last_day = china_date(claims->expires - seconds(1));
  return Card{claims->person->name, std::move(*text), last_day, order.office, order.phone};
}

Outcome<void> print_card(const PrintOrder& order) {
  const auto card = card_of(order);
  if (!card) return problem(card.error());
  const auto pdf = card_pdf(*card, order.sheet == "large" ? Sheet::large : Sheet::id1);
  if (!pdf) return problem(pdf.error());
  std::ofstream out(order.out, std::ios::binary | std::ios::trunc);
  out << as_text(*pdf) << std::flush;
  return out ? Outcome<void>() : problem("cannot write " + order.out);
}

CLI::Validator characters(std::size_t most) {
  return CLI::Validator(
      [most](const std::string& text) {
        std::size_t count = 0;
        for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80 ? 1 : 0;
        return count <= most ? std::string() : "has room for " + std::to_string(most) + " characters";
      },
      "TEXT");
}

}  // namespace

void add_print_card(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("print-card", "Make a card to print, with its elder code");
  auto order = std::make_shared<PrintOrder>();
  command->add_option("--code", order->code, "Its text: `yimen-tool issue-code --out FILE.txt`")
      ->required()
      ->type_name("FILE.txt");
  command->add_option("--keys", order->keys, "The issuers' public keys, as terminals have them")
      ->required()
      ->type_name("FILE");
  command->add_option("--office", order->office, "Where a new card is had, like 余杭街道便民服务中心")
      ->required()
      ->check(characters(16));
  command->add_option("--phone", order->phone, "Where a lost card is reported")
      ->required()
      ->check(characters(16));
  command
      ->add_option("--size", order->sheet, "card: like a bank card, on A4. large: half as large again, on A5")
      ->check(CLI::IsMember({"card", "large"}))
      ->capture_default_str();
  command->add_option("--out", order->out, "The PDF to write")->required()->type_name("FILE.pdf");
  command->callback([order, &exit_code] {
    const auto printed = print_card(*order);
    exit_code = printed ? kDone : report(printed.error());
  });
}

}  // namespace yimen::tool
