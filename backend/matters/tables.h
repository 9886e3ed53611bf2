// The tables of the offices' side: see schema.h for how scripts are written.
// Threads: immutable.
#pragma once

namespace yimen::backend {

extern const char* const kOfficeTables;

}  // namespace yimen::backend
