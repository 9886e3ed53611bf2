// yimen-tool: what developers and staff do around a terminal.
// Exit codes: 0 done, 1 failed (standard error says why), 2 a command line that cannot be understood.
#include <sodium.h>

#include <CLI/CLI.hpp>

#include "tool/commands.h"
#include "tool/outcome.h"

namespace {

int run(int argc, char** argv) {
  int exit_code = yimen::tool::kDone;
  CLI::App program("Elder codes, the outbox, the backend and the fleet of Yimen terminals", "yimen-tool");
  program.require_subcommand(1);
  yimen::tool::add_keys(program, exit_code);
  yimen::tool::add_issue_code(program, exit_code);
  yimen::tool::add_phone(program, exit_code);
  yimen::tool::add_print_card(program, exit_code);
  yimen::tool::add_read_code(program, exit_code);
  yimen::tool::add_face(program, exit_code);
  yimen::tool::add_handwriting(program, exit_code);
  yimen::tool::add_outbox(program, exit_code);
  yimen::tool::add_calls(program, exit_code);
  yimen::tool::add_backend(program, exit_code);
  yimen::tool::add_request(program, exit_code);
  yimen::tool::add_person(program, exit_code);
  yimen::tool::add_staff(program, exit_code);
  yimen::tool::add_terminal(program, exit_code);
  yimen::tool::add_enrol(program, exit_code);
  yimen::tool::add_notice(program, exit_code);
  yimen::tool::add_revoke_code(program, exit_code);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? yimen::tool::kDone : yimen::tool::kUsage;
  }
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) return yimen::tool::report("libsodium cannot start");
  return run(argc, argv);
}
