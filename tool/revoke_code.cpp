// yimen-tool revoke-code: an elder code that is good no longer although its time has not come.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "kiosk/common/bytes.h"
#include "tool/commands.h"
#include "tool/list_file.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kMostCodes = 8'000'000;  // a million bytes of bits

struct RevokeOptions {
  std::string file;
  std::string kid;
  std::size_t index = 0;
  std::string device;
  bool restore = false;
};

// The issuer's entry, made where there is none.
ordered_json& entry_of(ordered_json& list, const std::string& kid) {
  for (auto& one : list)
    if (one.is_object() && one.value("kid", "") == kid) return one;
  list.push_back({{"kid", kid}, {"bits", ""}});
  return list.back();
}

Outcome<void> set_bit(ordered_json& entry, std::size_t index, bool revoked) {
  auto bits = from_base64(entry.value("bits", ""));
  if (!bits) return problem("the bits of this issuer are not base64");
  if (bits->size() <= index / 8) bits->resize(index / 8 + 1);
  const auto bit = static_cast<std::uint8_t>(1U << (index % 8));
  auto& byte = (*bits)[index / 8];
  byte = static_cast<std::uint8_t>(revoked ? byte | bit : byte & ~bit);
  entry["bits"] = to_base64(*bits);
  return {};
}

Outcome<void> list_device(ordered_json& devices, const std::string& device, bool revoked) {
  for (auto entry = devices.begin(); entry != devices.end();)
    entry = *entry == device ? devices.erase(entry) : entry + 1;
  if (revoked) devices.push_back(device);
  return {};
}

Outcome<void> revoke(const RevokeOptions& options) {
  if (!options.device.empty()) {
    return change_list_beside(options.file, "lists", "devices", [&](ordered_json& devices) {
      return list_device(devices, options.device, !options.restore);
    });
  }
  return change_list(options.file, "lists", [&](ordered_json& list) {
    return set_bit(entry_of(list, options.kid), options.index, !options.restore);
  });
}

CLI::Validator digits(std::size_t count) {
  return CLI::Validator(
      [count](const std::string& text) {
        const bool good =
            text.size() == count && text.find_first_not_of("0123456789abcdef") == std::string::npos;
        return good ? std::string() : "wants " + std::to_string(count) + " digits of 0-9 a-f";
      },
      "HEX");
}

}  // namespace

void add_revoke_code(CLI::App& program, int& exit_code) {
  auto* command =
      program.add_subcommand("revoke-code", "Makes an elder code good no longer: a lost card, a lost phone");
  auto options = std::make_shared<RevokeOptions>();
  command->add_option("--list", options->file, "revocations.json in the backend's data folder")->required();
  auto* kid = command->add_option("--kid", options->kid, "The issuer's key id (yimen-tool keys)");
  kid->check(digits(8));
  auto* index =
      command->add_option("--status-index", options->index, "The code's place in the issuer's list");
  index->check(CLI::Range(std::size_t{0}, kMostCodes - 1));
  auto* device = command->add_option("--device", options->device,
                                     "Instead of both: the device id of a phone (yimen-tool phone key)");
  device->check(digits(16))->excludes(kid)->excludes(index);
  command->add_flag("--restore", options->restore, "Makes it good again");
  command->callback([=, &exit_code] {
    if (device->empty() && kid->empty()) throw CLI::RequiredError("--kid");
    if (device->empty() && index->empty()) throw CLI::RequiredError("--status-index");
    const auto done = revoke(*options);
    exit_code = done ? kDone : report(done.error());
  });
}

}  // namespace yimen::tool
