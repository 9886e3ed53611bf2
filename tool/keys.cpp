// yimen-tool keys: the key pair of an issuer of elder codes.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "issuer/issuer_key.h"
#include "issuer/new_file.h"
#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

constexpr const char* kPrivateName = "elder-code-issuer.json";
constexpr const char* kPublicName = "elder-code-keys.json";

Outcome<void> make_keys(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return problem("cannot make the folder " + folder.string() + ": " + failed.message());
  if (std::filesystem::exists(folder / kPublicName, failed)) {
    return problem((folder / kPublicName).string() + " is there already and is not overwritten");
  }
  SystemRandom random;
  const auto key = issuer::IssuerKey::generate(random);
  if (auto saved = key.save(folder / kPrivateName); !saved) return saved;
  if (auto saved = issuer::write_new(folder / kPublicName, key.public_set(), 0644); !saved) return saved;
  std::cout << "key id       " << to_hex(identity::key_id(key.public_key())) << '\n'
            << "keep secret  " << (folder / kPrivateName).string() << '\n'
            << "to terminals " << (folder / kPublicName).string() << '\n';
  return {};
}

}  // namespace

void add_keys(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand("keys", "Make the key pair of an issuer of elder codes");
  auto folder = std::make_shared<std::string>();
  command->add_option("--out", *folder, "Folder for both files; what is there is never overwritten")
      ->required()
      ->type_name("DIR");
  command->callback([folder, &exit_code] {
    const auto made = make_keys(*folder);
    exit_code = made ? kDone : report(made.error());
  });
}

}  // namespace yimen::tool
