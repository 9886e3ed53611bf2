// What is inside a sealed body, read with suspicion.
// Threads: pure functions. For .cpp files only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "backend/keys.h"
#include "backend/store.h"

namespace yimen::backend {

// The JSON object inside; nothing where the seal does not open, or what is in it is no object, or one nested
// deeper than any form is.
std::optional<nlohmann::ordered_json> content_of(const Keys& keys, ByteView sealed);

// Whether the inside says what the request's headers say, and names its attachments properly. What else the
// backend must know of it is then filled in: refers_to, area, person_tag, helping,
// submitted_at, parts.
bool take_over(const nlohmann::ordered_json& content, Submission& submission);

}  // namespace yimen::backend
