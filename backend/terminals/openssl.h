// OpenSSL's objects, each given back by its owner. For .cpp files of this folder.
// Threads: an object belongs to one thread at a time unless OpenSSL says otherwise.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <string_view>

namespace yimen::backend::openssl {

template <auto give_back>
struct GiveBack {
  template <class Object>
  void operator()(Object* object) const {
    give_back(object);
  }
};

using Bio = std::unique_ptr<BIO, GiveBack<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, GiveBack<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, GiveBack<X509_free>>;
using Csr = std::unique_ptr<X509_REQ, GiveBack<X509_REQ_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, GiveBack<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, GiveBack<BN_free>>;

inline Bio reader(std::string_view text) {
  return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

inline Bio writer() { return Bio(BIO_new(BIO_s_mem())); }

inline std::string written(const Bio& bio) {
  const char* data = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &data);
  return {data, static_cast<std::size_t>(size)};
}

}  // namespace yimen::backend::openssl
