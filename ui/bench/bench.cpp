#include "ui/bench/bench.h"

#include <algorithm>

namespace yimen::bench {
namespace {

namespace fs = std::filesystem;

bool is_picture(const fs::path& file) {
  const auto kind = file.extension();
  return kind == ".png" || kind == ".jpg" || kind == ".jpeg";
}

}  // namespace

Bench::Bench(hal::SimulatedDevices& devices, fs::path folder)
    : devices_(devices), folder_(std::move(folder)) {
  look_again();
}

void Bench::look_again() {
  pictures_.clear();
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error))
    if (is_picture(entry->path())) pictures_.push_back(entry->path());
  std::sort(pictures_.begin(), pictures_.end());
}

void Bench::show(const fs::path& picture) {
  shown_ = picture;
  devices_.show_picture(shown_);
}

void Bench::take_away() {
  shown_.reset();
  devices_.show_picture(shown_);
}

void Bench::scan_typed() {
  if (!typed_.empty()) devices_.scanner->scan(typed_);
}

void Bench::show_typed() {
  std::error_code error;
  if (fs::is_regular_file(typed_, error)) show(typed_);
}

void Bench::insert_card() {
  devices_.card->insert(
      {.card_number = "6217000010000000000", .id_number = "11010519410312002X", .name = "王秀兰"});
}

void Bench::cut_network(bool cut) {
  network_cut_ = cut;
  devices_.cut_network(cut);
}

}  // namespace yimen::bench
