// Everything the backend answers, in one table. backend/openapi.json describes the same, and a test holds the
// two together.
// Threads: immutable.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "backend/house.h"
#include "backend/message.h"
#include "backend/people/staff.h"
#include "backend/phone/phones.h"

namespace yimen::backend {

struct Call : House {
  const Request& request;
  std::map<std::string, std::string> parameters;  // from the path's {names}
  std::optional<StaffMember> member;              // on routes for staff: who; nobody is the administrator
  std::optional<Phone> phone;                     // on routes for phones: whose token it is
};

// terminal: with the certificate of a terminal that is let in. staff: with a token. administrator: with the
// token in keys/staff-token. phone: with the token of a phone that shows a person's codes.
enum class Access { anyone, terminal, staff, administrator, phone };

struct Route {
  std::string_view method;
  std::string_view path;  // "/v1/requests/{receipt}"
  Access access;
  Response (*handler)(const Call&);
};

std::span<const Route> routes();

// The handlers, by file.
Response health(const Call& call);            // about.cpp
Response sealing_key(const Call& call);       // about.cpp
Response tell_tus(const Call& call);          // tus.cpp
Response create_upload(const Call& call);     // tus.cpp
Response tell_upload(const Call& call);       // tus.cpp
Response append_to_upload(const Call& call);  // tus.cpp
Response take_request(const Call& call);      // intake.cpp
Response take_evaluation(const Call& call);   // intake.cpp
Response list_requests(const Call& call);     // inbox.cpp
Response list_evaluations(const Call& call);  // inbox.cpp
Response show_request(const Call& call);      // inbox.cpp
Response show_attachment(const Call& call);   // inbox.cpp
Response take_step(const Call& call);         // matters/step_route.cpp
Response tell_progress(const Call& call);     // matters/progress_route.cpp
Response tell_status(const Call& call);       // matters/status_route.cpp
Response add_staff(const Call& call);         // people/staff_routes.cpp
Response list_staff(const Call& call);        // people/staff_routes.cpp
Response dismiss_staff(const Call& call);     // people/staff_routes.cpp
Response add_terminal(const Call& call);      // terminals/terminal_routes.cpp
Response list_terminals(const Call& call);    // terminals/terminal_routes.cpp
Response revoke_terminal(const Call& call);   // terminals/terminal_routes.cpp
Response tell_bundle(const Call& call);       // bundle/bundle_routes.cpp
Response tell_bundle_file(const Call& call);  // bundle/bundle_routes.cpp
Response enrol(const Call& call);             // terminals/enrolment_route.cpp
Response add_person(const Call& call);        // codes/people_routes.cpp
Response list_people(const Call& call);       // codes/people_routes.cpp
Response remove_person(const Call& call);     // codes/people_routes.cpp
Response renew_person(const Call& call);      // codes/people_routes.cpp
Response add_phone(const Call& call);         // codes/people_routes.cpp
Response stop_phones(const Call& call);       // codes/people_routes.cpp
Response issue_code(const Call& call);        // codes/people_routes.cpp
Response claim_code(const Call& call);        // codes/used_code_route.cpp
Response open_phone(const Call& call);        // phone/phone_routes.cpp
Response phone_codes(const Call& call);       // phone/phone_routes.cpp
Response phone_page(const Call& call);        // phone/page_routes.cpp
Response phone_page_file(const Call& call);   // phone/page_routes.cpp
Response take_withdrawal(const Call& call);   // withdrawals/withdrawals_route.cpp
Response tell_withdrawals(const Call& call);  // withdrawals/withdrawals_route.cpp
Response take_call(const Call& call);         // calls/calls_route.cpp
Response list_calls(const Call& call);        // calls/calls_route.cpp
Response end_call(const Call& call);          // calls/calls_route.cpp
Response tell_call(const Call& call);         // calls/calls_route.cpp

}  // namespace yimen::backend
