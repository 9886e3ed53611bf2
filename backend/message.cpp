#include "backend/message.h"

namespace yimen::backend {

std::string_view Request::header(const std::string& lower_case_name) const {
  const auto found = headers.find(lower_case_name);
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace yimen::backend
