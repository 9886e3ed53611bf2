// yimen-tool issue-code: an elder code as a PNG or as its text.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "issuer/fitting.h"
#include "issuer/holder.h"
#include "issuer/qr_picture.h"
#include "tool/code_order.h"
#include "tool/commands.h"

namespace yimen::tool {
namespace {

using issuer::IssuerKey;

Outcome<void> save(const std::string& file, std::string_view content) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << content << std::flush;
  if (!out) return problem("cannot write " + file);
  return {};
}

Outcome<void> save_code(const std::string& file, const std::string& text) {
  if (file.ends_with(".txt")) return save(file, text + "\n");
  const auto picture = issuer::qr_picture(text);
  return picture ? save(file, as_text(picture->png)) : problem(picture.error());
}

Outcome<void> issue_credential(const CodeOrder& order, const IssuerKey& key) {
  const auto credential = credential_of(order);
  if (!credential) return problem(credential.error());
  if (const auto saved = save(order.out, to_hex(issuer::issue_credential(*credential, key)) + "\n"); !saved)
    return saved;
  std::cout << order.out << ": for `yimen-tool phone show`\n";
  return {};
}

Outcome<void> issue_code(const CodeOrder& order) {
  const auto key = IssuerKey::load(order.key_file);
  if (!key) return problem(key.error());
  if (order.holder()) return issue_credential(order, *key);
  const auto claims = claims_of(order, *key);
  if (!claims) return problem(claims.error());
  const auto issued = issuer::issue_fitting(*claims, *key);
  if (!issued) return problem(issued.error());
  if (const auto saved = save_code(order.out, issued->text); !saved) return saved;
  std::cout << order.out << ": " << order.kind << ", " << issued->code.modules << " modules a side\n";
  return {};
}

}  // namespace

void add_issue_code(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("issue-code", "Make an elder code");
  auto order = std::make_shared<CodeOrder>();
  add_order_options(*command, *order);
  command->add_option("--out", order->out, "The picture to write, or the text")
      ->required()
      ->type_name("FILE.png|FILE.txt");
  command->callback([order, &exit_code] {
    want_options_of_kind(*order);
    const auto issued = issue_code(*order);
    exit_code = issued ? kDone : report(issued.error());
  });
}

}  // namespace yimen::tool
