#include "tests/kiosk/identity/foreign_signature.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

namespace yimen::identity {
namespace {

template <auto release>
struct Release {
  void operator()(auto* pointer) const { release(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

Key ec_key(const ForeignKey& key) {
  Bytes point{4};  // uncompressed
  point.insert(point.end(), key.x.begin(), key.x.end());
  point.insert(point.end(), key.y.begin(), key.y.end());
  const Builder builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, key.curve.c_str(), 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* made = nullptr;
  EVP_PKEY_fromdata_init(context.get());
  EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get());
  return Key(made);
}

// COSE writes r and s one behind the other, OpenSSL reads them as DER.
Bytes der_of(ByteView signature) {
  const auto half = static_cast<int>(signature.size() / 2);
  const Signature pair(ECDSA_SIG_new());
  ECDSA_SIG_set0(pair.get(), BN_bin2bn(signature.data(), half, nullptr),
                 BN_bin2bn(signature.data() + half, half, nullptr));
  Bytes der(static_cast<std::size_t>(i2d_ECDSA_SIG(pair.get(), nullptr)));
  auto* out = der.data();
  i2d_ECDSA_SIG(pair.get(), &out);
  return der;
}

bool verify(EVP_PKEY* key, const EVP_MD* digest, ByteView content, ByteView signature) {
  const DigestContext context(EVP_MD_CTX_new());
  if (EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) != 1) return false;
  return EVP_DigestVerify(context.get(), signature.data(), signature.size(), content.data(),
                          content.size()) == 1;
}

const EVP_MD* digest_of(std::int64_t algorithm) {
  if (algorithm == -7) return EVP_sha256();
  if (algorithm == -35) return EVP_sha384();
  return algorithm == -36 ? EVP_sha512() : nullptr;
}

}  // namespace

bool foreign_signature_is_right(std::int64_t algorithm, const ForeignKey& key, ByteView content,
                                ByteView signature) {
  if (key.curve == "Ed448" && algorithm == -8) {
    const Key raw(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED448, nullptr, key.x.data(), key.x.size()));
    return verify(raw.get(), nullptr, content, signature);
  }
  const auto* digest = digest_of(algorithm);
  return digest != nullptr && verify(ec_key(key).get(), digest, content, der_of(signature));
}

}  // namespace yimen::identity
