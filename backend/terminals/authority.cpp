#include "backend/terminals/authority.h"

#include "backend/files.h"
#include "backend/terminals/openssl.h"

namespace yimen::backend {

const Fault kBadAuthority{
    "BACKEND-13",
    YIMEN_TR(
        "签发终端证书的 CA 证书或私钥用不了。请检查 --ca-cert 和 --ca-key，或从备份恢复，不要另做新的。")};

struct Authority::Pair {
  openssl::Certificate certificate;
  openssl::Key key;
};

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestCsr = 16 * 1024;
constexpr int kLeastSecurityBits = 112;  // RSA 2048, P-224 and better. Source: NIST SP 800-57
constexpr std::chrono::days kAuthorityLife{3650};
constexpr std::chrono::hours kClocksDiffer{
    24};                          // a terminal that is late believes its certificate all the same
constexpr int kSerialBits = 127;  // positive, and at most 20 bytes as RFC 5280 wants it

openssl::Key new_key() { return openssl::Key(EVP_EC_gen("P-256")); }

// Ed25519 keys bring their own digest.
const EVP_MD* digest_for(EVP_PKEY* key) {
  int wanted = 0;
  const int known = EVP_PKEY_get_default_digest_nid(key, &wanted);
  return known == 2 && wanted == NID_undef ? nullptr : EVP_sha256();
}

bool add(X509* certificate, X509* issuer, int what, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, what, value));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool set_serial(X509* certificate) {
  const openssl::Number number(BN_new());
  return BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
         BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool set_times(X509* certificate, WallTime from, WallTime until) {
  return ASN1_TIME_set(X509_getm_notBefore(certificate), std::chrono::system_clock::to_time_t(from)) !=
             nullptr &&
         ASN1_TIME_set(X509_getm_notAfter(certificate), std::chrono::system_clock::to_time_t(until)) !=
             nullptr;
}

bool set_common_name(X509* certificate, const std::string& name) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(name.data());
  return X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8, bytes,
                                    static_cast<int>(name.size()), -1, 0) == 1;
}

// What every certificate has; signed by nobody yet.
openssl::Certificate blank(const std::string& name, EVP_PKEY* key, WallTime from, WallTime until) {
  openssl::Certificate made(X509_new());
  const bool done = X509_set_version(made.get(), X509_VERSION_3) == 1 && set_serial(made.get()) &&
                    set_times(made.get(), from, until) && set_common_name(made.get(), name) &&
                    X509_set_pubkey(made.get(), key) == 1;
  return done ? std::move(made) : nullptr;
}

openssl::Certificate self_signed(EVP_PKEY* key, WallTime now) {
  auto made = blank("Yimen terminals", key, now - kClocksDiffer, now + kAuthorityLife);
  if (!made) return nullptr;
  X509* raw = made.get();
  const bool done = X509_set_issuer_name(raw, X509_get_subject_name(raw)) == 1 &&
                    add(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                    add(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                    add(raw, raw, NID_subject_key_identifier, "hash") &&
                    X509_sign(raw, key, digest_for(key)) > 0;
  return done ? std::move(made) : nullptr;
}

std::string pem_of(X509* certificate) {
  const auto out = openssl::writer();
  PEM_write_bio_X509(out.get(), certificate);
  return openssl::written(out);
}

Result<void> make_key(const fs::path& file) {
  const auto key = new_key();
  const auto out = openssl::writer();
  if (!key || PEM_write_bio_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
    return fail(kBadAuthority, "OpenSSL cannot make a key");
  const auto made = create_file(file, openssl::written(out), Readers::owner);
  return made ? Result<void>{} : fail(made);
}

openssl::Key read_key(const fs::path& file) {
  const auto text = read_file(file);
  // The callback keeps OpenSSL from asking for a pass phrase at the console.
  const auto no_phrase = [](char*, int, int, void*) { return -1; };
  return openssl::Key(
      text ? PEM_read_bio_PrivateKey(openssl::reader(*text).get(), nullptr, no_phrase, nullptr) : nullptr);
}

Result<void> make_certificate(const fs::path& file, const fs::path& key_file, const Clock& clock) {
  const auto key = read_key(key_file);
  const auto made = key ? self_signed(key.get(), clock.wall()) : nullptr;
  if (!made) return fail(kBadAuthority, key_file.filename().string());
  const auto written = create_file(file, pem_of(made.get()), Readers::everyone);
  return written ? Result<void>{} : fail(written);
}

// A CSR whose key is good enough and which that key has signed.
openssl::Csr read_csr(std::string_view text) {
  if (text.size() > kLargestCsr) return nullptr;
  openssl::Csr csr(PEM_read_bio_X509_REQ(openssl::reader(text).get(), nullptr, nullptr, nullptr));
  if (!csr) return nullptr;
  EVP_PKEY* key = X509_REQ_get0_pubkey(csr.get());
  const bool good = key != nullptr && EVP_PKEY_get_security_bits(key) >= kLeastSecurityBits &&
                    X509_REQ_verify(csr.get(), key) == 1;
  return good ? std::move(csr) : nullptr;
}

WallTime end_of(X509* certificate) {
  tm parts{};
  ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts);
  return std::chrono::system_clock::from_time_t(timegm(&parts));
}

}  // namespace

Authority::Authority(std::unique_ptr<Pair> pair)
    : pair_(std::move(pair)), certificate_(pem_of(pair_->certificate.get())) {}
Authority::Authority(Authority&&) noexcept = default;
Authority::~Authority() = default;

Result<Authority> Authority::load_or_make(const fs::path& certificate, const fs::path& key,
                                          const Clock& clock) {
  if (!fs::exists(certificate)) {
    if (const auto made = make_key(key); !made) return fail(made);
    if (const auto made = make_certificate(certificate, key, clock); !made) return fail(made);
  }
  return load(certificate, key);
}

Result<Authority> Authority::load(const fs::path& certificate, const fs::path& key) {
  const auto text = read_file(certificate);
  if (!text) return fail(kBadAuthority, certificate.filename().string());
  auto pair = std::make_unique<Pair>();
  pair->certificate.reset(PEM_read_bio_X509(openssl::reader(*text).get(), nullptr, nullptr, nullptr));
  pair->key = read_key(key);
  if (!pair->certificate || !pair->key) return fail(kBadAuthority, "a file is missing or is not PEM");
  if (X509_check_private_key(pair->certificate.get(), pair->key.get()) != 1)
    return fail(kBadAuthority, "the key is another certificate's");
  if (X509_check_ca(pair->certificate.get()) == 0)
    return fail(kBadAuthority, "the certificate is no authority's");
  return Authority(std::move(pair));
}

std::optional<Authority::Signed> Authority::sign(std::string_view csr, const std::string& terminal,
                                                 WallTime now) const {
  const auto wanted = read_csr(csr);
  if (!wanted) return std::nullopt;
  X509* issuer = pair_->certificate.get();
  const WallTime until = std::min<WallTime>(now + kCertificateLife, end_of(issuer));
  const auto made = blank(terminal, X509_REQ_get0_pubkey(wanted.get()), now - kClocksDiffer, until);
  if (!made) return std::nullopt;
  X509* raw = made.get();
  const bool done = X509_set_issuer_name(raw, X509_get_subject_name(issuer)) == 1 &&
                    add(raw, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
                    add(raw, issuer, NID_key_usage, "critical,digitalSignature") &&
                    add(raw, issuer, NID_ext_key_usage, "clientAuth") &&
                    add(raw, issuer, NID_subject_key_identifier, "hash") &&
                    X509_sign(raw, pair_->key.get(), digest_for(pair_->key.get())) > 0;
  if (!done) return std::nullopt;
  return Signed{pem_of(raw), until};
}

}  // namespace yimen::backend
