#include "backend/routes.h"

namespace yimen::backend {
namespace {

constexpr std::array kRoutes{
    Route{"GET", "/v1/health", Access::anyone, health},
    Route{"GET", "/v1/key", Access::anyone, sealing_key},
    Route{"POST", "/v1/requests", Access::terminal, take_request},
    Route{"GET", "/v1/requests", Access::staff, list_requests},
    Route{"GET", "/v1/requests/{receipt}", Access::staff, show_request},
    Route{"POST", "/v1/requests/{receipt}/steps", Access::staff, take_step},
    Route{"GET", "/v1/requests/{receipt}/attachments/{sha256}", Access::staff, show_attachment},
    Route{"OPTIONS", "/v1/attachments", Access::terminal, tell_tus},
    Route{"POST", "/v1/attachments", Access::terminal, create_upload},
    Route{"HEAD", "/v1/attachments/{id}", Access::terminal, tell_upload},
    Route{"PATCH", "/v1/attachments/{id}", Access::terminal, append_to_upload},
    Route{"POST", "/v1/evaluations", Access::terminal, take_evaluation},
    Route{"GET", "/v1/evaluations", Access::staff, list_evaluations},
    Route{"GET", "/v1/progress", Access::terminal, tell_progress},
    Route{"POST", "/v1/status", Access::terminal, tell_status},
    Route{"GET", "/v1/bundle", Access::terminal, tell_bundle},
    Route{"GET", "/v1/bundle/files/{sha256}", Access::terminal, tell_bundle_file},
    Route{"POST", "/v1/staff", Access::administrator, add_staff},
    Route{"GET", "/v1/staff", Access::administrator, list_staff},
    Route{"DELETE", "/v1/staff/{id}", Access::administrator, dismiss_staff},
    Route{"POST", "/v1/terminals", Access::administrator, add_terminal},
    Route{"GET", "/v1/terminals", Access::staff, list_terminals},
    Route{"DELETE", "/v1/terminals/{id}", Access::administrator, revoke_terminal},
    Route{"POST", "/v1/enrolment", Access::anyone, enrol},
    Route{"POST", "/v1/people", Access::staff, add_person},
    Route{"GET", "/v1/people", Access::staff, list_people},
    Route{"DELETE", "/v1/people/{id}", Access::staff, remove_person},
    Route{"POST", "/v1/people/{id}/renewal", Access::staff, renew_person},
    Route{"POST", "/v1/people/{id}/phones", Access::staff, add_phone},
    Route{"DELETE", "/v1/people/{id}/phones", Access::staff, stop_phones},
    Route{"POST", "/v1/codes", Access::staff, issue_code},
    Route{"POST", "/v1/used-codes", Access::terminal, claim_code},
    Route{"POST", "/v1/phone/sessions", Access::anyone, open_phone},
    Route{"GET", "/v1/phone/codes", Access::phone, phone_codes},
    Route{"GET", "/phone", Access::anyone, phone_page},
    Route{"GET", "/phone/{file}", Access::anyone, phone_page_file},
    Route{"POST", "/v1/withdrawals", Access::terminal, take_withdrawal},
    Route{"GET", "/v1/withdrawals", Access::terminal, tell_withdrawals},
    Route{"POST", "/v1/calls", Access::terminal, take_call},
    Route{"GET", "/v1/calls", Access::staff, list_calls},
    Route{"DELETE", "/v1/calls/{id}", Access::staff, end_call},
    Route{"GET", "/v1/calls/{id}", Access::terminal, tell_call},
};

}  // namespace

std::span<const Route> routes() { return kRoutes; }

}  // namespace yimen::backend
