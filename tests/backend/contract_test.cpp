// The router table and the document say the same.
#include "tests/backend/contract.h"

#include <gtest/gtest.h>

#include "backend/routes.h"

namespace yimen::backend {
namespace {

std::string name_of(Access access) {
  switch (access) {
    case Access::anyone: return {};
    case Access::terminal: return "terminal";
    case Access::staff: return "staff";
    case Access::administrator: return "administrator";
    case Access::phone: return "phone";
  }
  return {};
}

std::string text_of(const std::set<Contract::Operation>& operations) {
  std::string text;
  for (const auto& operation : operations)
    text += operation.method + ' ' + operation.path + ' ' + operation.access + '\n';
  return text;
}

TEST(ContractTest, EveryRouteIsDocumentedAndEveryDocumentedOperationIsARoute) {
  std::set<Contract::Operation> routed;
  for (const Route& route : routes())
    routed.insert({std::string(route.method), std::string(route.path), name_of(route.access)});
  EXPECT_EQ(text_of(routed), text_of(Contract().operations()));
}

TEST(ContractTest, ObjectsToWhatIsNotInTheDocument) {
  const Contract contract;
  const Request health{"GET", "/v1/health", {}, {}, {}};
  EXPECT_EQ(contract.objection(health, {200, R"({"status":"ok"})"}), "");
  EXPECT_NE(contract.objection(health, {200, R"({"status":"fine"})"}), "");
  EXPECT_NE(contract.objection(health, {200, R"({"status":"ok","more":1})"}), "");
  EXPECT_NE(contract.objection(health, {200, "ok"}), "");
  EXPECT_NE(contract.objection(health, {204, ""}), "");
  EXPECT_NE(contract.objection(health, {200, R"({"status":"ok"})", "text/plain"}), "");
  EXPECT_NE(contract.objection({"GET", "/v1/none", {}, {}, {}}, {200, "{}"}), "");
  EXPECT_NE(contract.objection({"PUT", "/v1/health", {}, {}, {}}, {200, "{}"}), "");
}

}  // namespace
}  // namespace yimen::backend
