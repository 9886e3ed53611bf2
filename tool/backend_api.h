// Asks the backend's API: what the commands for staff share.
// Threads: one.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "kiosk/sync/config.h"
#include "kiosk/sync/transport.h"
#include "tool/outcome.h"

namespace CLI {
class App;
}

namespace yimen::tool {

struct BackendApi {
  sync::Config connection;
  std::string token_file;  // empty: no token is said
};

// --url, --ca, --cert, --key, --token-file. `api` outlives the parsing.
void add_staff_options(CLI::App& command, BackendApi& api);

// A command of `parent` with these options, carried out by `run` after parsing.
CLI::App& add_staff_command(CLI::App& parent, const char* name, const char* what, BackendApi& api,
                            const std::function<Outcome<void>()>& run, int& exit_code);

// What the backend answered, null where it answered without a body; what it refuses is a problem in its
// words. `body` is null where there is none.
Outcome<nlohmann::ordered_json> ask(const BackendApi& api, sync::Method method, const std::string& path,
                                    const nlohmann::ordered_json& body);

// A field to print: a text as it is, anything else as JSON, "-" where there is none.
std::string printed(const nlohmann::ordered_json& object, const char* name);

}  // namespace yimen::tool
