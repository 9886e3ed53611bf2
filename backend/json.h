// JSON bodies and query parameters, read with suspicion. For .cpp files only.
// Threads: pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "backend/message.h"
#include "kiosk/common/text.h"

namespace yimen::backend {

// The body as an object; nothing where it is none, is larger than 64 KiB or nested deeper than any of ours.
std::optional<nlohmann::json> object_in(const Request& request);

// A text that people have written: not empty, at most `most` bytes, without control characters.
std::optional<std::string> text_in(const nlohmann::json& object, const char* name, std::size_t most);

// The query's number; `usual` where it is not given; nothing where it is no number from 0 to `highest`.
std::optional<std::int64_t> number_in(const Request& request, const std::string& name, std::int64_t usual,
                                      std::int64_t highest);

// The query's `after`: cursors are ours; the first one is empty.
std::optional<std::int64_t> cursor_in(const Request& request);

nlohmann::ordered_json to_json(const Text& text);

// With an entity tag, so that whoever asks again is told only whether it has changed (304).
Response answer_with_tag(const Request& request, Response response);

}  // namespace yimen::backend
