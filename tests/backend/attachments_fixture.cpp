#include "tests/backend/attachments_fixture.h"

#include <nlohmann/json.hpp>

#include "backend/attachments.h"

namespace yimen::backend {

using nlohmann::json;

Request AttachmentsFixture::with_files(const std::vector<std::string>& sealed, const std::string& answers) {
  json list = json::array();
  for (const auto& file : sealed)
    list.push_back(
        {{"name", "photo"}, {"media_type", "image/png"}, {"size", file.size()}, {"sha256", hash_of(file)}});
  return announcing(list, answers);
}

Request AttachmentsFixture::announcing(const json& attachments, const std::string& answers) {
  json inside = json::parse(content(answers));
  inside["attachments"] = attachments;
  return submission(inside.dump());
}

Response AttachmentsFixture::create(const std::string& key, const std::string& file) {
  return answer({"POST",
                 "/v1/attachments",
                 {{"tus-resumable", "1.0.0"},
                  {"upload-length", std::to_string(file.size())},
                  {"upload-metadata",
                   "key " + to_base64(as_bytes(key)) + ",sha256 " + to_base64(as_bytes(hash_of(file)))}},
                 {},
                 {}});
}

std::string AttachmentsFixture::location_of(const std::string& key, const std::string& file) {
  const Response response = create(key, file);
  EXPECT_EQ(response.status, 201) << response.body;
  return response.headers.at("Location");
}

Request AttachmentsFixture::piece(const std::string& location, std::size_t offset, const std::string& bytes) {
  return {"PATCH",
          location,
          {{"tus-resumable", "1.0.0"},
           {"content-type", "application/offset+octet-stream"},
           {"upload-offset", std::to_string(offset)},
           {"upload-checksum", "sha256 " + to_base64(sha256(as_bytes(bytes)))}},
          {},
          bytes};
}

std::string AttachmentsFixture::offset_at(const std::string& location) {
  const Response response = answer({"HEAD", location, {{"tus-resumable", "1.0.0"}}, {}, {}});
  EXPECT_EQ(response.status, 200) << response.body;
  return response.headers.at("Upload-Offset");
}

void AttachmentsFixture::upload(const std::string& key, const std::string& file) {
  const std::string location = location_of(key, file);
  for (std::size_t at = 0; at < file.size(); at += kLargestPiece)
    ASSERT_EQ(answer(piece(location, at, file.substr(at, kLargestPiece))).status, 204);
}

std::size_t AttachmentsFixture::shown() {
  return json::parse(answer(by_staff("/v1/requests")).body).at("requests").size();
}

}  // namespace yimen::backend
