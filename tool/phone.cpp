// yimen-tool phone: plays a phone that shows elder codes without a network.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "issuer/holder.h"
#include "issuer/qr_picture.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using issuer::IssuerKey;

Outcome<void> make_key(const std::string& file) {
  SystemRandom random;
  const auto key = IssuerKey::generate(random);
  if (auto saved = key.save(file); !saved) return saved;
  std::cout << "device    " << to_hex(key.public_key()) << '\n'
            << "device id " << to_hex(identity::device_id(key.public_key())) << '\n';
  return {};
}

Outcome<Bytes> credential_in(const std::string& file) {
  std::ifstream in(file);
  std::string text;
  in >> text;
  const auto credential = from_hex(text);
  if (!credential || credential->empty())
    return problem(file + " is not a credential of `yimen-tool issue-code --kind holder`");
  return *credential;
}

struct Show {
  std::string key, credential, out;
};

Outcome<void> show(const Show& order) {
  const auto key = IssuerKey::load(order.key);
  if (!key) return problem(key.error());
  const auto credential = credential_in(order.credential);
  if (!credential) return problem(credential.error());
  const auto picture = issuer::qr_picture(issuer::show_credential(*credential, SystemClock().wall(), *key));
  if (!picture) return problem(picture.error());
  std::ofstream out(order.out, std::ios::binary | std::ios::trunc);
  out << as_text(picture->png) << std::flush;
  if (!out) return problem("cannot write " + order.out);
  std::cout << order.out << ": good for 90 seconds, " << picture->modules << " modules a side\n";
  return {};
}

void add_key(CLI::App& phone, int& exit_code) {
  auto* command = phone.add_subcommand("key", "Make the phone's key pair, which never leaves it");
  auto file = std::make_shared<std::string>();
  command->add_option("--out", *file, "A new file; one that is there is never overwritten")
      ->required()
      ->type_name("FILE");
  command->callback([file, &exit_code] {
    const auto made = make_key(*file);
    exit_code = made ? kDone : report(made.error());
  });
}

void add_show(CLI::App& phone, int& exit_code) {
  auto* command = phone.add_subcommand("show", "Show a code of this moment");
  auto order = std::make_shared<Show>();
  command->add_option("--key", order->key, "Made by `phone key`")->required()->type_name("FILE");
  command->add_option("--credential", order->credential, "Made by `issue-code --kind holder`")
      ->required()
      ->type_name("FILE");
  command->add_option("--out", order->out, "The picture to write")->required()->type_name("FILE.png");
  command->callback([order, &exit_code] {
    const auto shown = show(*order);
    exit_code = shown ? kDone : report(shown.error());
  });
}

}  // namespace

void add_phone(CLI::App& program, int& exit_code) {
  auto* phone = program.add_subcommand("phone", "Play a phone that shows elder codes without a network");
  phone->require_subcommand(1);
  add_key(*phone, exit_code);
  add_show(*phone, exit_code);
}

}  // namespace yimen::tool
