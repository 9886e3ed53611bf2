#include "tool/outcome.h"

#include <iostream>

#include "tool/commands.h"

namespace yimen::tool {

int report(const std::string& problem) {
  std::cerr << "yimen-tool: " << problem << '\n';
  return kFailed;
}

}  // namespace yimen::tool
