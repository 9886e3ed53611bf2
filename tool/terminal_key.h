// The key of a terminal, made on it and never leaving it, and the request for a certificate that goes with
// it. Threads: pure function.
#pragma once

#include <string>

#include "tool/outcome.h"

namespace yimen::tool {

struct TerminalKey {
  std::string key;  // PEM; wipe it after use
  std::string csr;  // PKCS #10 in PEM. It names nobody: the backend does.
};

Outcome<TerminalKey> make_terminal_key();

}  // namespace yimen::tool
