#include "backend/bundle/faults.h"

namespace yimen::backend {

const Fault kBadSources{"BACKEND-15", YIMEN_TR("要发布的内容有错，终端继续用上一次发布的。请按提示改正。")};

}  // namespace yimen::backend
