// The commands of yimen-tool, one file each.
//
// Purpose: add_NAME() puts a command into the program; its callback runs after parsing and sets `exit_code`
// to kDone or kFailed. A failure is told on standard error in one plain line.
// Threads: one.
#pragma once

namespace CLI {
class App;
}

namespace yimen::tool {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;  // set by main() for what the command line gets wrong

void add_keys(CLI::App& program, int& exit_code);
void add_issue_code(CLI::App& program, int& exit_code);
void add_phone(CLI::App& program, int& exit_code);
void add_print_card(CLI::App& program, int& exit_code);
void add_read_code(CLI::App& program, int& exit_code);
void add_face(CLI::App& program, int& exit_code);
void add_evaluate_codes(CLI::App& face, int& exit_code);  // a command of `face`
void add_handwriting(CLI::App& program, int& exit_code);
void add_outbox(CLI::App& program, int& exit_code);
void add_calls(CLI::App& program, int& exit_code);          // of a terminal
void add_backend_calls(CLI::App& backend, int& exit_code);  // a command of `backend`
void add_import(CLI::App& backend, int& exit_code);         // a command of `backend`
void add_backend(CLI::App& program, int& exit_code);
void add_request(CLI::App& program, int& exit_code);
void add_person(CLI::App& program, int& exit_code);
void add_staff(CLI::App& program, int& exit_code);
void add_terminal(CLI::App& program, int& exit_code);
void add_enrol(CLI::App& program, int& exit_code);
void add_notice(CLI::App& program, int& exit_code);
void add_revoke_code(CLI::App& program, int& exit_code);

}  // namespace yimen::tool
