// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "curl_url.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <utility>

namespace connect_backend {

std::optional<CurlUrl> CurlUrl::Read(const std::string& text) {
  CurlHeld<CURLU, curl_url_cleanup> url(curl_url());
  if (url == nullptr || text.find('\0') != std::string::npos) return std::nullopt;
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
    return std::nullopt;
  }
  return CurlUrl(std::move(url));
}

std::optional<std::string> CurlUrl::Part(CURLUPart part) const {
  char* text = nullptr;
  if (curl_url_get(url_.get(), part, &text, 0) != CURLUE_OK) return std::nullopt;
  std::string out(text);
  curl_free(text);
  return out;
}

// libcurl never asks a name server for localhost, and has brought numbers into one form.
bool CurlUrl::IsThisMachine() const {
  std::string host = Part(CURLUPART_HOST).value_or("");
  if (host == "localhost") return true;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  in_addr v4{};
  if (inet_pton(AF_INET, host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == 127;
  in6_addr v6{};
  return inet_pton(AF_INET6, host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

}  // namespace connect_backend
