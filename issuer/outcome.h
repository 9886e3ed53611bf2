// Errors of what issues codes and of the tool: one plain line for the person at the command line.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace yimen::issuer {

template <class T>
using Outcome = tl::expected<T, std::string>;

inline tl::unexpected<std::string> problem(std::string line) { return tl::unexpected(std::move(line)); }

}  // namespace yimen::issuer
