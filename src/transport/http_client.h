// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Posts bytes to one address by libcurl: one handle, several attempts, one deadline.

#ifndef ZWECK_SRC_TRANSPORT_HTTP_CLIENT_H_
#define ZWECK_SRC_TRANSPORT_HTTP_CLIENT_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>
#include <curl/curl.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "src/transport/http_address.h"
#include "zweck/transport/http_transport.h"

namespace zweck::transport {

class HttpClient {
 public:
  static absl::StatusOr<std::unique_ptr<HttpClient>> Open(HttpOptions options,
                                                          std::string_view content_type);

  absl::Status Post(std::string_view body);

 private:
  struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  };
  struct WipeHeaders {
    void operator()(curl_slist* headers) const;
  };

  // What came of one attempt.
  struct Outcome {
    absl::Status status;
    bool again = false;            // worth another attempt
    absl::Duration wait_at_least;  // what the server asked for
  };

  HttpClient(HttpOptions options, HttpAddress address)
      : options_(std::move(options)), address_(std::move(address)) {}

  static absl::Status CheckOptions(const HttpOptions& options);
  absl::Status AddHeaders(std::string_view content_type);
  absl::Status SetUp();

  Outcome Attempt(std::string_view body, absl::Time deadline);
  Outcome Judge(CURLcode result) const;
  Outcome JudgeAnswer(std::int64_t status) const;
  Outcome JudgeLongHeader() const;
  Outcome JudgeFailure(CURLcode result) const;
  absl::Status Error(absl::StatusCode code, std::string_view sentence) const;

  HttpOptions options_;  // without its secrets
  const HttpAddress address_;
  // The handle refers to the headers and the address, so it goes first.
  std::unique_ptr<curl_slist, WipeHeaders> headers_;
  std::unique_ptr<CURL, FreeHandle> handle_;  // of the thread that made busy_ true

  absl::Mutex mutex_;
  bool busy_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_HTTP_CLIENT_H_
