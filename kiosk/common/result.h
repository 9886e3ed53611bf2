// Errors as values.
//
// Purpose: every call that can fail returns Result<T>: a T, or an Error that names a Fault.
// A Fault is a static constant defined once, in its module's faults.cpp: one code for staff and one plain
// sentence for the citizen. The sentence is Chinese and is the gettext message id of its translations.
// Threads: plain values; Faults are immutable and may be used from any thread.
// Privacy: Error::detail is for staff and logs. It never holds personal data.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace yimen {

struct Fault {
  const char* code;      // for staff: "CODE-03", unique in the project
  const char* sentence;  // for the citizen: what happened and what to do now
};

struct Error {
  const Fault* fault;
  std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(const Fault& fault, std::string detail = {}) {
  return tl::unexpected<Error>(Error{&fault, std::move(detail)});
}

// Passes on the error of another Result: `if (!file) return fail(file);`
template <class T>
tl::unexpected<Error> fail(const Result<T>& failed) {
  return tl::unexpected<Error>(failed.error());
}

}  // namespace yimen

// Marks a text for translation where it is defined; it is translated where it is shown.
#define YIMEN_TR(text) text
