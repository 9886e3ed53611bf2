// How a command of the tool ends: with its value, or one plain line for the person at the command line.
#pragma once

#include "issuer/outcome.h"

namespace yimen::tool {

using issuer::Outcome;
using issuer::problem;

// Tells the problem on standard error; the command failed.
int report(const std::string& problem);

}  // namespace yimen::tool
