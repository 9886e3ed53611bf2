// Requests for certificates, as terminals make them, and as they should not.
#pragma once

#include <string>

#include "backend/terminals/openssl.h"

namespace yimen::testing_support {

inline std::string pem_of(X509_REQ* csr) {
  const auto out = backend::openssl::writer();
  PEM_write_bio_X509_REQ(out.get(), csr);
  return backend::openssl::written(out);
}

// Asks for more than it should get. `signer` is the key itself where the maker is honest.
inline std::string make_csr(EVP_PKEY* key, EVP_PKEY* signer) {
  const backend::openssl::Csr csr(X509_REQ_new());
  X509_NAME_add_entry_by_NID(X509_REQ_get_subject_name(csr.get()), NID_commonName, MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>("administrator"), -1, -1, 0);
  X509_REQ_set_pubkey(csr.get(), key);
  auto* wishes = sk_X509_EXTENSION_new_null();
  sk_X509_EXTENSION_push(wishes,
                         X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints, "critical,CA:TRUE"));
  X509_REQ_add_extensions(csr.get(), wishes);
  sk_X509_EXTENSION_pop_free(wishes, X509_EXTENSION_free);
  X509_REQ_sign(csr.get(), signer, EVP_sha256());
  return pem_of(csr.get());
}

}  // namespace yimen::testing_support
