// What somebody at the command line wants to be issued: issue-code.
// Threads: one.
#pragma once

#include <cstdint>
#include <string>

#include "issuer/issuer_key.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/holder.h"
#include "tool/outcome.h"

namespace CLI {
class App;
}

namespace yimen::tool {

struct CodeOrder {
  std::string key_file, kind = "card", name, from, subject, device, out;
  int birth_year = 0;
  int area = 0;
  int days = 0;  // 0: as long as is usual for the kind
  std::uint32_t status_index = 0;

  bool holder() const { return kind == "holder"; }
};

// The order outlives the parsing.
void add_order_options(CLI::App& command, CodeOrder& order);
// Throws what CLI11 throws for a command line that lacks an option, for those its kind needs.
void want_options_of_kind(const CodeOrder& order);

// For all kinds but holder-bound.
Outcome<identity::Claims> claims_of(const CodeOrder& order, const issuer::IssuerKey& key);
Outcome<identity::Credential> credential_of(const CodeOrder& order);

}  // namespace yimen::tool
