// The options of commands that talk to a backend.
// Threads: one.
#pragma once

#include "kiosk/sync/config.h"

namespace CLI {
class App;
}

namespace yimen::tool {

// --url, --ca, --cert, --key. The configuration outlives the parsing.
void add_connection_options(CLI::App& command, sync::Config& connection);

}  // namespace yimen::tool
