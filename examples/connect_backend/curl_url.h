// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a URL says, as libcurl reads it.

#ifndef CONNECT_BACKEND_CURL_URL_H_
#define CONNECT_BACKEND_CURL_URL_H_

#include <curl/curl.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace connect_backend {

template <class T, void (*kFree)(T*)>
struct CurlFree {
  void operator()(T* held) const { kFree(held); }
};
template <class T, void (*kFree)(T*)>
using CurlHeld = std::unique_ptr<T, CurlFree<T, kFree>>;

using CurlLong = long;  // NOLINT(google-runtime-int): as libcurl's options are

class CurlUrl {
 public:
  // Nothing for what is not a URL, or has a NUL in it.
  static std::optional<CurlUrl> Read(const std::string& text);

  std::optional<std::string> Part(CURLUPart part) const;
  // Is its host this machine: 127.0.0.0/8, ::1, localhost?
  bool IsThisMachine() const;

 private:
  explicit CurlUrl(CurlHeld<CURLU, curl_url_cleanup> url) : url_(std::move(url)) {}

  CurlHeld<CURLU, curl_url_cleanup> url_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_CURL_URL_H_
