#include "backend/bundle/bundles.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "backend/bundle/lint.h"
#include "tests/backend/fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& content) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << content;
}

class BundleTest : public BackendFixture {
 protected:
  void SetUp() override {
    BackendFixture::SetUp();
    write(folder_.path() / "assets/services/meals.json", R"({"id":"meals"})");
  }

  // After long enough for the sources to be looked at again.
  Response get_bundle(const std::string& tag = "") {
    clock_.advance(Bundles::kLookedAt);
    Request request{"GET", "/v1/bundle", {}, {}, {}};
    if (!tag.empty()) request.headers["if-none-match"] = tag;
    return answer(request);
  }

  json manifest() {
    const Response response = get_bundle();
    EXPECT_EQ(response.status, 200) << response.body;
    const auto bytes = from_base64(json::parse(response.body).at("manifest").get<std::string>());
    return json::parse(bytes->begin(), bytes->end());
  }

  static std::string hash_of(const json& manifest, const std::string& name) {
    for (const auto& file : manifest.at("files"))
      if (file.at("name") == name) return file.at("sha256");
    return {};
  }

  Response get_file(const std::string& hash) {
    return answer({"GET", "/v1/bundle/files/" + hash, {}, {}, {}});
  }
};
INSTANTIATE_TEST_SUITE_P(On, BundleTest, kDialects, name_of_dialect);

TEST_P(BundleTest, IsSignedAndItsFilesAreThere) {
  const json body = json::parse(get_bundle().body);
  const Bytes bytes = from_base64(body.at("manifest").get<std::string>()).value();
  const std::string message = "yimen bundle 1\n" + std::string(bytes.begin(), bytes.end());
  const Bytes signature = from_hex(body.at("signature").get<std::string>()).value();
  const Bytes key = from_hex(keys_.manifest_key().public_key).value();
  EXPECT_EQ(
      crypto_sign_verify_detached(signature.data(), as_bytes(message).data(), message.size(), key.data()), 0);
  EXPECT_EQ(body.at("key_id"), to_hex(sha256(key)).substr(0, 16));
  const json made = json::parse(bytes.begin(), bytes.end());
  EXPECT_EQ(made.at("format"), 1);
  EXPECT_EQ(made.at("version"), 1);
  EXPECT_EQ(made.at("expires_at").get<std::string>().substr(0, 10), "2026-12-21");
  for (const char* name :
       {"services/meals.json", "notices.json", "revocations.json", "keys/seal.json", "keys/manifest.json"}) {
    const Response file = get_file(hash_of(made, name));
    EXPECT_EQ(file.status, 200) << name;
    EXPECT_EQ(to_hex(sha256(as_bytes(file.body))), hash_of(made, name));
  }
  EXPECT_EQ(get_file(std::string(64, '0')).status, 404);
}

TEST_P(BundleTest, UnchangedItIsNotToldAgain) {
  const Response first = get_bundle();
  const Response again = get_bundle(first.headers.at("ETag"));
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(get_bundle("\"other\"").status, 200);
}

TEST_P(BundleTest, EachChangeIsAVersion) {
  EXPECT_EQ(manifest().at("version"), 1);
  EXPECT_EQ(manifest().at("version"), 1);
  write(folder_.path() / "assets/services/meals.json", R"({"id":"meals","more":1})");
  EXPECT_EQ(manifest().at("version"), 2);
  write(folder_.path() / "notices.json",
        R"({"format":1,"notices":[{"id":"a","from":"2026-11-21","until":"2026-11-22",
           "title":{"zh":"停电","en":"Power cut"},"text":{"zh":"明天停电。","en":"No power tomorrow."}}]})");
  const json third = manifest();
  EXPECT_EQ(third.at("version"), 3);
  EXPECT_NE(get_file(hash_of(third, "notices.json")).body.find("停电"), std::string::npos);
  fs::remove(folder_.path() / "notices.json");
  EXPECT_EQ(manifest().at("version"), 4) << "what was there before is new again";
}

TEST_P(BundleTest, AMistakeChangesNothing) {
  const json good = manifest();
  mistakes_ = {"services/meals.json: wrong"};
  write(folder_.path() / "assets/services/meals.json", "wrong");
  EXPECT_EQ(manifest(), good);
  EXPECT_EQ(get_file(hash_of(good, "services/meals.json")).body, R"({"id":"meals"})");
  mistakes_.clear();
  write(folder_.path() / "notices.json", R"({"format":1,"notices":[{"id":"a"}]})");
  EXPECT_EQ(manifest(), good);
}

TEST_P(BundleTest, NothingGoodWasEverThere) {
  mistakes_ = {"wrong"};
  EXPECT_EQ(get_bundle().status, 404);
  mistakes_.clear();
  fs::remove_all(folder_.path() / "assets");
  EXPECT_EQ(get_bundle().status, 404);
}

TEST_P(BundleTest, IsMadeAfreshBeforeItCouldRunOut) {
  const json first = manifest();
  clock_.advance(Bundles::kLife / 2 - seconds(60));
  EXPECT_EQ(manifest(), first);
  clock_.advance(seconds(60));
  const json second = manifest();
  EXPECT_EQ(second.at("version"), 2) << "two manifests never share a version";
  EXPECT_EQ(second.at("files"), first.at("files"));
  EXPECT_GT(second.at("expires_at"), first.at("expires_at"));
  mistakes_ = {"wrong"};
  clock_.advance(Bundles::kLife / 2);
  EXPECT_EQ(manifest().at("version"), 3) << "also while the sources have a mistake";
  EXPECT_EQ(get_file(hash_of(first, "services/meals.json")).status, 200);
}

TEST_P(BundleTest, FilesOfTheOneBeforeAreStillThereAndOlderOnesAreNot) {
  const json first = manifest();
  write(folder_.path() / "assets/services/meals.json", "2");
  manifest();
  EXPECT_EQ(get_file(hash_of(first, "services/meals.json")).status, 200);
  write(folder_.path() / "assets/services/meals.json", "3");
  manifest();
  EXPECT_EQ(get_file(hash_of(first, "services/meals.json")).status, 404);
}

TEST_P(BundleTest, AllBackendsTellTheSame) {
  const json first = manifest();
  const auto other_database = open_database();
  Bundles other(*other_database,
                Sources(folder_.path() / "assets", folder_.path(),
                        [](const auto&) { return std::vector<std::string>(); }),
                keys_, clock_);
  EXPECT_EQ(other.current().value()->version, 1);
  write(folder_.path() / "assets/services/meals.json", "2");
  clock_.advance(Bundles::kLookedAt);
  EXPECT_EQ(other.current().value()->version, 2);
  EXPECT_EQ(manifest().at("version"), 2);
}

TEST_P(BundleTest, ANewSealingKeyIsPublishedAndTheOldOneStillOpens) {
  const json first = manifest();
  const Request sealed_to_old = submission(content("{}"));
  ASSERT_TRUE(Keys::rotate(folder_.path() / "keys", clock_.wall()));
  const json second = manifest();
  EXPECT_EQ(second.at("version"), 2);
  const json keys = json::parse(get_file(hash_of(second, "keys/seal.json")).body).at("keys");
  ASSERT_EQ(keys.size(), 2U);
  EXPECT_LT(keys[0].at("from"), keys[1].at("from"));
  EXPECT_EQ(keys[1].at("key_id"), keys_.key_id());
  EXPECT_EQ(answer(sealed_to_old).status, 201);
  EXPECT_EQ(answer(submission(content("{}"))).status, 201);
}

TEST(BundleLintTest, TheProjectsOwnServicesAreGood) {
  EXPECT_EQ(lint_services(YIMEN_ASSETS), std::vector<std::string>());
}

TEST(BundleLintTest, AMistakeIsSaid) {
  const testing_support::TemporaryFolder folder;
  fs::copy(YIMEN_ASSETS, folder.path(), fs::copy_options::recursive);
  write(folder.path() / "services/gaoling_jintie.json", "{}");
  const auto wrong = lint_services(folder.path());
  ASSERT_FALSE(wrong.empty());
  EXPECT_NE(wrong.front().find("gaoling_jintie.json"), std::string::npos) << wrong.front();
  EXPECT_FALSE(lint_services(folder.path() / "none").empty());
}

}  // namespace
}  // namespace yimen::backend
