// What is in a bundle, and who says so.
//
// Purpose: everything that a terminal is told from above (services, notices, revocations, keys) comes as one
// set of files, listed with their hashes in a manifest that is signed. Bytes from the network: nothing is
// trusted before its signature, and everything is bounded. Threads: pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::bundle {

struct File {
  std::string name;  // "services/gaoling_jintie.json"
  std::string sha256;
  std::int64_t size = 0;
};

struct Manifest {
  int version = 0;
  WallTime expires_at;
  std::vector<File> files;
  std::string sha256;  // of its own bytes
};

struct SignedManifest {
  Bytes manifest;  // the exact bytes that were signed
  Bytes signature;
  std::string key_id;
};

// The body of GET /v1/bundle. kMalformed.
Result<SignedManifest> parse_signed(std::string_view body);

// Ed25519 public keys have 32 bytes; one is named by the first 16 hexadecimal digits of its SHA-256.
std::string key_id_of(ByteView public_key);

// The manifest, where one of the keys has signed it and it has not expired. kUnknownKey, kBadSignature,
// kExpired, kMalformed.
Result<Manifest> verify(const SignedManifest& what, std::span<const Bytes> keys, WallTime now);

// Its content alone, of bytes that were verified before. kMalformed.
Result<Manifest> parse_manifest(ByteView bytes);

// [a-z0-9_.-] and single slashes, nothing that leaves a folder.
bool is_safe_name(std::string_view name);

// The keys in a bundle's keys/manifest.json; those that are no keys are left out.
std::vector<Bytes> further_keys(std::string_view json);

}  // namespace yimen::bundle
