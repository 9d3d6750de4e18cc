// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Atlassian's query string hash: what a signed request says about its method, path and query, so
// that its token is good for no other request.
// https://developer.atlassian.com/cloud/bitbucket/query-string-hash/

#ifndef CONNECT_BACKEND_QUERY_HASH_H_
#define CONNECT_BACKEND_QUERY_HASH_H_

#include <string>
#include <string_view>

namespace connect_backend {

// `method&path&query`, normalised. `target` is path and query as the request line has them, still
// percent-encoded; `base_path` is the path of the app's base URL ("/connect"), which is left out.
std::string CanonicalRequest(std::string_view method, std::string_view target,
                             std::string_view base_path);

// SHA-256 of the canonical request, in lower-case hexadecimal: the claim `qsh`.
std::string QueryHash(std::string_view method, std::string_view target, std::string_view base_path);

// The first value of a parameter of the query, decoded; empty if there is none.
std::string QueryParameter(std::string_view target, std::string_view name);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_QUERY_HASH_H_
