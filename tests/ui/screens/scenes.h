// The states that screens are tested in: every screen, and what is hard about it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/visit/state.h"
#include "kiosk/visit/station.h"

namespace yimen::screens {

struct Scene {
  std::string name;  // "question-mobile-complaint"
  visit::State state;
  visit::Station station;
  bool camera = true;      // there is a live picture
  bool languages = false;  // the settings are open where languages are chosen
};

// The services of the tests, which stay as they are when those of the terminal change.
const catalogue::Catalogue& sample_catalogue();
// The services of the terminal.
const catalogue::Catalogue& real_catalogue();

constexpr WallTime kNoon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{4}};

std::vector<Scene> scenes();
const Scene& scene(std::string_view name);
// The same of the terminal's own services: every page, unanswered, and what stands before and after them.
std::vector<Scene> scenes_of_real_services();

}  // namespace yimen::screens
