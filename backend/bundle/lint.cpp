#include "backend/bundle/lint.h"

#include "kiosk/catalogue/catalogue.h"

namespace yimen::backend {

std::vector<std::string> lint_services(const std::filesystem::path& folder) {
  const auto catalogue = catalogue::Catalogue::load(folder);
  if (!catalogue) return {std::string("no services: ") + catalogue.error().fault->code};
  std::vector<std::string> wrong;
  for (const auto& problem : catalogue->problems())
    wrong.push_back(problem.file.filename().string() + ' ' + problem.place + ": " + problem.reason);
  if (catalogue->services().empty()) wrong.emplace_back("no services");
  return wrong;
}

}  // namespace yimen::backend
