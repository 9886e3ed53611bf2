// The published vectors of docs/elder-code.md (tests/vectors/elder-code.json), made by another
// implementation.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "issuer/holder.h"
#include "issuer/issue.h"
#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/code_verifier.h"
#include "kiosk/identity/cose_sign1.h"

namespace yimen::identity {
namespace {

using nlohmann::json;

json document() {
  std::ifstream in(std::string(YIMEN_VECTORS) + "/elder-code.json");
  return json::parse(in);
}

struct Seed : Random {
  void fill(std::span<std::uint8_t> out) override { std::copy(bytes.begin(), bytes.end(), out.begin()); }
  Bytes bytes;
};

// The key pair of a published seed.
issuer::IssuerKey key_of(const json& entry) {
  Seed seed;
  seed.bytes = from_hex(entry["seed"].get<std::string>()).value();
  return issuer::IssuerKey::generate(seed);
}

KeySet keys_of(const json& document) {
  KeySet keys;
  for (const auto& issuer : document["issuers"]) {
    const auto key = key_of(issuer);
    EXPECT_EQ(to_hex(key_id(key.public_key())), issuer["kid"]);
    EXPECT_EQ(to_hex(key.public_key()), issuer["public"]);
    keys.add(key.public_key());
  }
  return keys;
}

Revocations revocations_of(const json& vector) {
  if (!vector.contains("revocations")) return {};
  return Revocations::parse(vector["revocations"].dump()).value();
}

// What the vector says of a good code, as far as a terminal learns it.
json said(const Verified& code) {
  const auto& who = code.identity;
  json result = {{"subject", who.subject}};
  if (!who.name.empty()) result["name"] = who.name;
  if (who.birth_year) result["birth_year"] = *who.birth_year;
  if (!who.area.empty()) result["area"] = std::stoi(who.area);
  if (!who.person_key.empty()) result["person_key"] = who.person_key;
  if (code.use) result["use"] = code.use->id;
  return result;
}

json expected(json result) {
  result.erase("kind");
  result.erase("status_index");
  return result;
}

EvidenceSet evidence_of(const std::string& kind) {
  return kind == "card" ? Evidence::static_code : Evidence::rotating_code;
}

TEST(ElderVectors, GiveTheirStatedResults) {
  const auto all = document();
  ASSERT_GE(all["vectors"].size(), 60u);
  for (const auto& vector : all["vectors"]) {
    SCOPED_TRACE(vector["name"]);
    const ManualClock clock{WallTime(seconds(vector["at"].get<std::int64_t>()))};
    CodeVerifier verifier({}, clock);
    verifier.use(keys_of(all), revocations_of(vector));
    const auto text = vector["text"].get<std::string>();
    for (int i = 1; i < vector.value("shown", 1); ++i) EXPECT_TRUE(verifier.verify(text));
    const auto code = verifier.verify(text);
    EXPECT_EQ(code ? "" : code.error().fault->code, vector.value("fault", ""));
    ASSERT_EQ(code.has_value(), vector.contains("result"));
    if (!code) continue;
    EXPECT_EQ(said(*code), expected(vector["result"]));
    EXPECT_EQ(code->staff, vector["result"]["kind"] == "staff");
    EXPECT_EQ(code->identity.evidence, evidence_of(vector["result"]["kind"]));
  }
}

// Ed25519 signs the same bytes the same way, so both implementations must make the very same code.
TEST(ElderVectors, AreWhatWeWouldIssue) {
  const auto all = document();
  const auto issuer = key_of(all["issuers"][0]);
  const auto phone = key_of(all["phone"]);
  int compared = 0;
  for (const auto& vector : all["vectors"]) {
    if (!vector.contains("result")) continue;
    const auto text = vector["text"].get<std::string>();
    const auto bytes = base45_decode(std::string_view(text).substr(4)).value();
    const auto message = parse_sign1(bytes).value();
    const auto& payload = message.message.payload;
    if (message.key_id.empty()) {
      const auto shown = parse_presentation(payload).value();
      const auto credential = parse_credential(parse_sign1(shown.credential)->message.payload).value();
      EXPECT_EQ(issuer::show_credential(issuer::issue_credential(credential, issuer), shown.made, phone),
                text);
    } else if (bytes.front() == 0xD2 && message.message.kept.key_id) {
      EXPECT_EQ(issuer::issue(parse_claims(payload).value(), issuer), text) << vector["name"];
    } else {
      continue;  // a form that is taken, and that we do not make
    }
    ++compared;
  }
  EXPECT_GE(compared, 10);
}

}  // namespace
}  // namespace yimen::identity
