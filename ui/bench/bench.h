// The device bench: what a developer does with hardware that is not there.
//
// Purpose: adds to the simulators (hal/simulated.h) what they do not know: the pictures that can be held
// before the camera, and what was typed to be scanned. bench_view.h draws it, bench_window.h gives it a
// window. Threads: the UI thread. Ownership: the simulators outlive it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hal/simulated.h"

namespace yimen::bench {

class Bench {
 public:
  // Pictures (PNG, JPEG) come from this folder; it may appear later.
  Bench(hal::SimulatedDevices& devices, std::filesystem::path folder);

  hal::SimulatedDevices& devices() { return devices_; }
  const hal::SimulatedDevices& devices() const { return devices_; }
  const std::filesystem::path& folder() const { return folder_; }

  void look_again();                                                                // at the folder
  const std::vector<std::filesystem::path>& pictures() const { return pictures_; }  // sorted by name
  void show(const std::filesystem::path& picture);
  void take_away();
  const std::optional<std::filesystem::path>& shown() const { return shown_; }

  std::string& typed() { return typed_; }
  void scan_typed();  // by the scanner, as if it stood on paper
  void show_typed();  // to the camera, where it is a file's path

  void insert_card();  // of a person made up
  void cut_network(bool cut);
  bool network_cut() const { return network_cut_; }

 private:
  hal::SimulatedDevices& devices_;
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> pictures_;
  std::optional<std::filesystem::path> shown_;
  std::string typed_;
  bool network_cut_ = false;
};

}  // namespace yimen::bench
