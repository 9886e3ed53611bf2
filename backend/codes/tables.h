// The tables of those who are given codes: see schema.h for how scripts are written.
// Threads: immutable.
#pragma once

namespace yimen::backend {

extern const char* const kCodeTables;

}  // namespace yimen::backend
