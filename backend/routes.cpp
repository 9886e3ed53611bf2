#include "backend/routes.h"

namespace yimen::backend {
namespace {

constexpr std::array kRoutes{
    Route{"GET", "/v1/health", Access::anyone, health},
    Route{"GET", "/v1/key", Access::anyone, sealing_key},
    Route{"POST", "/v1/requests", Access::anyone, take_request},
    Route{"GET", "/v1/requests", Access::staff, list_requests},
    Route{"GET", "/v1/requests/{receipt}", Access::staff, show_request},
    Route{"POST", "/v1/evaluations", Access::anyone, take_evaluation},
    Route{"GET", "/v1/evaluations", Access::staff, list_evaluations},
};

}  // namespace

std::span<const Route> routes() { return kRoutes; }

}  // namespace yimen::backend
