// Threads: immutable.
#pragma once

namespace yimen::backend {

extern const char* const kCallTables;

}  // namespace yimen::backend
