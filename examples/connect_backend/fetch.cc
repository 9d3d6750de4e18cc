// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "fetch.h"

#include <curl/curl.h>

#include <fstream>
#include <optional>

#include "curl_url.h"

namespace connect_backend {
namespace {

bool IsUrl(const std::string& location) { return location.find("://") != std::string::npos; }

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return absl::NotFoundError("the file is not there, or can't be read");
  std::string text(kMaxFetched + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) return absl::UnavailableError("the file can't be read");
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > kMaxFetched) return absl::UnavailableError("the file is too large");
  return text;
}

// Less than it was given ends the request.
std::size_t Take(char* from, std::size_t size, std::size_t count, void* text) {
  auto& all = *static_cast<std::string*>(text);
  if (all.size() + size * count > kMaxFetched) return 0;
  all.append(from, size * count);
  return size * count;
}

absl::Status StatusOf(CURLcode code, CurlLong answer) {
  switch (code) {
    case CURLE_OK:
      if (answer == 200) return absl::OkStatus();
      if (answer == 404) return absl::NotFoundError("the server does not have it");
      return absl::UnavailableError("the server answers with another status than 200");
    case CURLE_OPERATION_TIMEDOUT:
      return absl::UnavailableError("the server did not answer in time");
    case CURLE_WRITE_ERROR:
      return absl::UnavailableError("the answer is too large");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
      return absl::UnavailableError("the server does not prove by TLS which it is");
    default:
      return absl::UnavailableError("the server can't be reached");
  }
}

absl::StatusOr<std::string> Get(const std::string& url) {
  const CurlHeld<CURL, curl_easy_cleanup> handle(curl_easy_init());
  std::string text;
  bool set = handle != nullptr;
  const auto option = [&](CURLoption name, auto value) {
    set = set && curl_easy_setopt(handle.get(), name, value) == CURLE_OK;
  };
  option(CURLOPT_URL, url.c_str());
  option(CURLOPT_PROTOCOLS_STR, "http,https");
  option(CURLOPT_SSL_VERIFYPEER, 1L);
  option(CURLOPT_SSL_VERIFYHOST, 2L);
  option(CURLOPT_SSLVERSION, static_cast<CurlLong>(CURL_SSLVERSION_TLSv1_2));
  option(CURLOPT_FOLLOWLOCATION, 0L);
  option(CURLOPT_PROXY, "");  // not the environment's either
  option(CURLOPT_NETRC, static_cast<CurlLong>(CURL_NETRC_IGNORED));
  option(CURLOPT_WRITEFUNCTION, &Take);
  option(CURLOPT_WRITEDATA, &text);
  option(CURLOPT_TIMEOUT_MS, static_cast<CurlLong>(absl::ToInt64Milliseconds(kMaxFetchTime)));
  option(CURLOPT_NOSIGNAL, 1L);
  if (!set) return absl::UnavailableError("this libcurl lacks an option that fetching needs");
  const CURLcode code = curl_easy_perform(handle.get());
  CurlLong answer = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
  if (absl::Status status = StatusOf(code, answer); !status.ok()) return status;
  return text;
}

}  // namespace

absl::Status CheckLocation(const std::string& location) {
  if (location.empty()) return absl::InvalidArgumentError("no place for keys is given");
  if (!IsUrl(location)) return absl::OkStatus();
  absl::Status refused = absl::InvalidArgumentError(
      "the place of keys is not a path or https://host/path (http:// on this machine alone)");
  const std::optional<CurlUrl> url = CurlUrl::Read(location);
  if (!url || !url->Part(CURLUPART_HOST)) return refused;
  const auto scheme = url->Part(CURLUPART_SCHEME);
  if (scheme != "https" && !(scheme == "http" && url->IsThisMachine())) return refused;
  for (const CURLUPart part :
       {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_QUERY, CURLUPART_FRAGMENT}) {
    if (url->Part(part).has_value()) return refused;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> Fetch(const std::string& location) {
  return IsUrl(location) ? Get(location) : ReadFile(location);
}

}  // namespace connect_backend
