#include "kiosk/database/session.h"

namespace yimen::database {

Prepared::~Prepared() {
  statement_.tryReset();
  statement_.clearBindings();  // cannot fail, whatever its signature says
}

Prepared Session::prepare(std::string_view sql) {
  auto found = statements_.find(sql);
  if (found == statements_.end())
    found = statements_.try_emplace(std::string(sql), *connection_, std::string(sql)).first;
  return Prepared(found->second);
}

}  // namespace yimen::database
