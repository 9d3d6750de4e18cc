// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: checks the signature of a body before it reads it.
// Author: writes the checks

#include <crow.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "tests/escapes/policy.h"

namespace acme {

int Take(const crow::request& request, const std::string& secret, Store& store) {
  unsigned char own[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
       reinterpret_cast<const unsigned char*>(request.body.data()), request.body.size(), own,
       &size);
  const std::string& given = request.get_header_value("X-Signature");
  if (given.size() != size || CRYPTO_memcmp(own, given.data(), size) != 0) return 401;
  const auto customer = zweck::FromJson<Customer>(zweck::Body::CopyOf(request.body));
  if (!customer.ok()) return 400;
  return zweck::Persist<CustomerTable>(*customer, store).ok() ? 201 : 503;
}

}  // namespace acme
