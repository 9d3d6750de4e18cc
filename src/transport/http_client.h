// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sends bytes to one address by libcurl: several connections, several attempts, one deadline.

#ifndef ZWECK_SRC_TRANSPORT_HTTP_CLIENT_H_
#define ZWECK_SRC_TRANSPORT_HTTP_CLIENT_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>
#include <absl/types/span.h>
#include <curl/curl.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/transport/http_address.h"
#include "src/transport/http_answer.h"
#include "zweck/declare/http_request.h"
#include "zweck/transport/http_options.h"

namespace zweck::transport {

class AccessTokens;

struct HttpCall {
  HttpMethod method = HttpMethod::kPost;
  std::string_view path = {};  // behind the path of the URL, escaped already; may be empty
  std::string_view body = {};  // none for DELETE
};

// Several threads may send at once.
class HttpClient {
 public:
  // `hosts`: those of the sink. What is secret in `options` is wiped, also where it is refused.
  static absl::StatusOr<std::unique_ptr<HttpClient>> Open(HttpOptions options,
                                                          std::string_view content_type,
                                                          absl::Span<const std::string_view> hosts);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // OK is a 2xx answer, whose body is then in `answer`; null throws it away. After an error,
  // `answer` is empty.
  absl::Status Send(const HttpCall& call, std::string* answer);

 private:
  friend class AccessTokens;

  struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  };
  using Handle = std::unique_ptr<CURL, FreeHandle>;
  struct GiveBack {
    HttpClient* client;
    void operator()(CURL* handle) const { client->Return(Handle(handle)); }
  };
  using Lease = std::unique_ptr<CURL, GiveBack>;

  // Lines of a header, each in memory that is wiped.
  struct WipeHeaders {
    void operator()(curl_slist* headers) const;
  };
  using Headers = std::unique_ptr<curl_slist, WipeHeaders>;
  class CallHeaders;

  // What one attempt sends.
  struct Request {
    const HttpCall& call;
    CURLU* url;
    std::string_view authorization;  // empty for none
    std::string_view place;
  };

  HttpClient(HttpAddress address, std::string_view content_type);

  static absl::StatusOr<std::unique_ptr<HttpClient>> OpenAt(const HttpAddress::Allowed& allowed,
                                                            HttpOptions& options,
                                                            std::string_view content_type);
  static absl::Status CheckOptions(const HttpOptions& options);
  bool AddHeaders(const HttpOptions& options);
  absl::StatusOr<Handle> MakeHandle() const;
  bool HasRoom() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<Lease> Take(std::string_view place, absl::Time deadline);
  void Return(Handle handle);

  // `authorization` is for this call, where no token source has another.
  absl::Status SendBefore(absl::Time deadline, const HttpCall& call, std::string_view authorization,
                          std::string* answer);
  HttpOutcome Attempt(const Request& request, absl::Time deadline, std::string* answer);

  HttpOptions options_;  // without its secrets
  const HttpAddress address_;
  const std::string content_type_;
  std::unique_ptr<AccessTokens> tokens_;  // null without a token source
  Headers headers_;                       // of every request

  absl::Mutex mutex_;
  std::vector<Handle> idle_ ABSL_GUARDED_BY(mutex_);  // the one that was used last at its end
  int made_ ABSL_GUARDED_BY(mutex_) = 0;              // with those that are used now
};

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_HTTP_CLIENT_H_
