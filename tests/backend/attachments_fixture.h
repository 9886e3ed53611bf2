// Submissions with attachments, and their upload by tus, over each kind of database.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "tests/backend/fixture.h"

namespace yimen::backend {

class AttachmentsFixture : public BackendFixture {
 protected:
  // A submission that announces these files.
  Request with_files(const std::vector<std::string>& sealed, const std::string& answers = "{}");
  Request announcing(const nlohmann::json& attachments, const std::string& answers = "{}");

  Response create(const std::string& key, const std::string& file);
  std::string location_of(const std::string& key, const std::string& file);
  static Request piece(const std::string& location, std::size_t offset, const std::string& bytes);
  std::string offset_at(const std::string& location);
  void upload(const std::string& key, const std::string& file);

  std::size_t shown();  // how many requests staff see
  static std::string hash_of(const std::string& file) { return to_hex(sha256(as_bytes(file))); }
  static const std::string& key_in(const Request& request) { return request.headers.at("idempotency-key"); }
};

}  // namespace yimen::backend
