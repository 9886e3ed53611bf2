// Errors of the tool: one plain line for the person at the command line.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace yimen::tool {

template <class T>
using Outcome = tl::expected<T, std::string>;

inline tl::unexpected<std::string> problem(std::string line) { return tl::unexpected(std::move(line)); }

// Tells the problem on standard error; the command failed.
int report(const std::string& problem);

}  // namespace yimen::tool
