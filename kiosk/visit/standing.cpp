#include "kiosk/visit/standing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yimen::visit {

Stage stage_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Stage>, 8> kNames{{{"received", Stage::received},
                                                                      {"accepted", Stage::accepted},
                                                                      {"first_review", Stage::first_review},
                                                                      {"review", Stage::review},
                                                                      {"approval", Stage::approval},
                                                                      {"completed", Stage::completed},
                                                                      {"returned", Stage::returned},
                                                                      {"declined", Stage::declined}}};
  const auto found = std::ranges::find(kNames, name, [](const auto& entry) { return entry.first; });
  return found == kNames.end() ? Stage::received : found->second;
}

const Standing* shown_request(const Requests& requests) {
  const auto found = std::ranges::find(requests.all, requests.shown, &Standing::number);
  return found == requests.all.end() ? nullptr : &*found;
}

void merge(Requests& requests, std::vector<Standing> news, Source source) {
  for (auto& fresh : news) {
    const auto known = std::ranges::find(requests.all, fresh.number, &Standing::number);
    if (known == requests.all.end())
      requests.all.push_back(std::move(fresh));
    else if (source == Source::backend || requests.backend != Requests::Backend::answered)
      *known = std::move(fresh);
  }
  std::ranges::stable_sort(requests.all, std::ranges::greater{}, &Standing::submitted_at);
}

}  // namespace yimen::visit
