// What one terminal is told about itself: its place, panel, devices and backend.
//
// Purpose: reads a TOML file into plain values and refuses what it does not understand, with file, line and
// reason. Relative paths are relative to the configuration file. docs/configuration.md describes every key.
// Threads: plain values, read once at start.
#pragma once

#include <filesystem>
#include <string>

#include "hal/devices.h"
#include "kiosk/common/result.h"
#include "kiosk/sync/config.h"
#include "kiosk/visit/station.h"

namespace yimen::terminal {

struct Paths {
  std::filesystem::path data;         // outbox, log; made where it is missing
  std::filesystem::path assets;       // services and what else is data
  std::filesystem::path locales;      // message catalogues
  std::filesystem::path vision;       // the program yimen-vision
  std::filesystem::path voice;        // the program yimen-voice
  std::filesystem::path models;       // what it looks with, brought by scripts/models
  std::filesystem::path pinyin;       // dictionaries of the pinyin keyboard, compiled by scripts/pinyin
  std::filesystem::path issuer_keys;  // who may issue elder codes; empty: none
  std::filesystem::path seal_key;     // the backend's public key; empty: nothing can be submitted
};

struct Panel {
  double mm_per_pixel = 0.248;  // 21.5 inches at 1920x1080
  double diagonal_inches = 0;   // instead of the line above: 0 is not given
  double bottom_mm = 850;       // lower edge of the glass above the floor
  double viewing_mm = 600;      // from where it is read
  bool fullscreen = false;
  bool opengl = false;
};

// Faces are looked at only where the office has decided for it; docs/faces.md says what has to come before.
struct FaceRules {
  bool offered = false;
  int renew_years = 3;      // after which a face has to be registered anew
  double threshold = 0.45;  // of similarity, -1 to 1, from which two faces are one person's. What that is
                            // worth: docs/faces.md
};

struct Config {
  Paths paths;
  Panel panel;
  visit::Office office;
  visit::Limits limits;
  FaceRules faces;
  std::string camera = "none";
  hal::DeviceNames devices;
  bool backend = false;  // a backend is configured
  sync::Config sync;
};

// Where the programs were built or installed: ../share beside the folder of the running program.
Config default_config();
Result<Config> load_config(const std::filesystem::path& file);
// Sensible where the file says nothing: ranges that keep the terminal usable.
Result<void> check_config(const Config& config);

}  // namespace yimen::terminal
