// Lets in terminals that are known, and none that is revoked.
//
// Purpose: what handing in asks of every request, so the answer yes is remembered for a moment; a revoked
// terminal is turned away by every backend of a fleet within kRemembered. Threads: any.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "backend/terminals/terminals.h"

namespace yimen::backend {

enum class Trust {
  enrolled,      // terminals that were enrolled here
  certificates,  // and whoever has a certificate of the authority: development, tests
};

class Gate {
 public:
  static constexpr seconds kRemembered{2};

  Gate(sql::Database& database, Trust trust, const Clock& clock)
      : terminals_(database, clock), trust_(trust), clock_(clock) {}

  Result<bool> lets_in(const std::string& terminal);
  void forget(const std::string& terminal);

 private:
  bool remembers(const std::string& terminal);
  void remember(const std::string& terminal);

  const Terminals terminals_;
  const Trust trust_;
  const Clock& clock_;
  std::mutex mutex_;
  std::map<std::string, Instant> let_in_;
};

}  // namespace yimen::backend
