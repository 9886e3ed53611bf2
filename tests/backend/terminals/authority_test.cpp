#include "backend/terminals/authority.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/backend/terminals/csr.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {
namespace {

using namespace openssl;
namespace fs = std::filesystem;

using testing_support::make_csr;

class AuthorityTest : public testing::Test {
 protected:
  Result<Authority> load() const {
    return Authority::load_or_make(folder_.path() / "ca.pem", folder_.path() / "ca.key", clock_);
  }
  static Certificate parse(const std::string& pem) {
    return Certificate(PEM_read_bio_X509(reader(pem).get(), nullptr, nullptr, nullptr));
  }

  testing_support::TemporaryFolder folder_;
  SystemClock clock_;
  const Key key_{EVP_EC_gen("P-256")};
  const std::string csr_ = make_csr(key_.get(), key_.get());
};

TEST_F(AuthorityTest, IsMadeOnceAndReadEverAfter) {
  const auto first = load();
  ASSERT_TRUE(first);
  EXPECT_EQ(fs::status(folder_.path() / "ca.key").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(load()->certificate(), first->certificate());
}

TEST_F(AuthorityTest, OnlyTheKeyIsTheTerminalsChoice) {
  const auto authority = load();
  const auto made = authority->sign(csr_, "t-0123", clock_.wall());
  ASSERT_TRUE(made);
  const auto certificate = parse(made->certificate);
  std::array<char, 64> name{};
  X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name.data(),
                            name.size());
  EXPECT_STREQ(name.data(), "t-0123");
  EXPECT_EQ(X509_NAME_entry_count(X509_get_subject_name(certificate.get())), 1);
  EXPECT_EQ(X509_check_ca(certificate.get()), 0);
  EXPECT_EQ(X509_get_extended_key_usage(certificate.get()), static_cast<std::uint32_t>(XKU_SSL_CLIENT));
  EXPECT_EQ(X509_check_purpose(certificate.get(), X509_PURPOSE_SSL_CLIENT, 0), 1);
  EXPECT_EQ(X509_check_purpose(certificate.get(), X509_PURPOSE_SSL_SERVER, 0), 0);
  EXPECT_EQ(EVP_PKEY_eq(X509_get0_pubkey(certificate.get()), key_.get()), 1);
  const auto life = made->until - clock_.wall();
  EXPECT_GT(life, kCertificateLife - std::chrono::minutes(1));
  EXPECT_LE(life, kCertificateLife);
  const auto issuer = parse(authority->certificate());
  EXPECT_EQ(X509_verify(certificate.get(), X509_get0_pubkey(issuer.get())), 1);
}

TEST_F(AuthorityTest, WhoDoesNotHoldTheKeyGetsNothing) {
  const Key other(EVP_EC_gen("P-256"));
  const auto authority = load();
  EXPECT_FALSE(authority->sign(make_csr(key_.get(), other.get()), "t-0123", clock_.wall()));
}

TEST_F(AuthorityTest, WeakKeysAndGarbageGetNothing) {
  const auto authority = load();
  const Key weak(EVP_RSA_gen(1024));
  EXPECT_FALSE(authority->sign(make_csr(weak.get(), weak.get()), "t-0123", clock_.wall()));
  for (const std::string& text : {std::string(), std::string("x"), csr_.substr(0, csr_.size() / 2),
                                  std::string(100'000, 'x') + csr_, authority->certificate()})
    EXPECT_FALSE(authority->sign(text, "t-0123", clock_.wall())) << text.substr(0, 40);
}

TEST_F(AuthorityTest, SerialsDiffer) {
  const auto authority = load();
  const auto one = parse(authority->sign(csr_, "t-0123", clock_.wall())->certificate);
  const auto two = parse(authority->sign(csr_, "t-0123", clock_.wall())->certificate);
  EXPECT_NE(ASN1_INTEGER_cmp(X509_get0_serialNumber(one.get()), X509_get0_serialNumber(two.get())), 0);
}

TEST_F(AuthorityTest, DamagedOrForeignFilesAreNeverReplaced) {
  ASSERT_TRUE(load());
  const std::string key = testing_support::content_of(folder_.path() / "ca.key");
  const testing_support::TemporaryFolder elsewhere;
  ASSERT_TRUE(Authority::load_or_make(elsewhere.path() / "ca.pem", elsewhere.path() / "ca.key", clock_));
  for (const std::string& wrong :
       {std::string(), std::string("x"), testing_support::content_of(elsewhere.path() / "ca.key")}) {
    std::ofstream(folder_.path() / "ca.key") << wrong;
    const auto loaded = load();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().fault, &kBadAuthority);
    EXPECT_EQ(testing_support::content_of(folder_.path() / "ca.key"), wrong);
  }
  fs::remove(folder_.path() / "ca.key");
  EXPECT_FALSE(load()) << "a certificate without its key";
}

}  // namespace
}  // namespace yimen::backend
