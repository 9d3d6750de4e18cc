// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// OAuth 2.0 by client credentials (RFC 6749 section 4.4): access tokens, fetched when they are
// needed, and by one thread for all.

#ifndef ZWECK_SRC_TRANSPORT_ACCESS_TOKEN_H_
#define ZWECK_SRC_TRANSPORT_ACCESS_TOKEN_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>

#include "zweck/internal/wipe.h"
#include "zweck/transport/http_options.h"

namespace zweck::transport {

class HttpClient;

struct AccessToken {
  AccessToken() = default;
  AccessToken(const AccessToken&) = delete;
  AccessToken& operator=(const AccessToken&) = delete;
  ~AccessToken() { internal::Wipe(authorization); }

  std::string authorization;  // "Bearer …", as the header has it
  std::int64_t number = 0;    // of the fetch that gave it
};

class AccessTokens {
 public:
  // What `options` say of connections and attempts counts for the token's server, too; the
  // credentials are wiped in them.
  static absl::StatusOr<std::unique_ptr<AccessTokens>> Open(HttpOptions& options);
  ~AccessTokens();
  AccessTokens(const AccessTokens&) = delete;
  AccessTokens& operator=(const AccessTokens&) = delete;

  // Puts a token that lasts for a while yet into `token`. Errors are those of Send, with the
  // token's server as the place; who waited for another thread's fetch gets its error.
  absl::Status Get(absl::Time deadline, AccessToken& token);

  // After a 401: the next Get fetches, unless another thread had this done already.
  void Drop(const AccessToken& token);

 private:
  // What came of one fetch.
  struct Fetched {
    absl::Status status;
    std::string authorization = {};
    // RFC 6749 section 5.1 lets a server say nothing of it: then until a 401.
    absl::Duration lasts = absl::InfiniteDuration();
    ~Fetched() { internal::Wipe(authorization); }
  };

  AccessTokens() = default;

  bool IsGood() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Finish(Fetched& fetched);
  absl::Status Fetch(absl::Time deadline, Fetched& fetched);
  static absl::Status Read(const std::string& answer, Fetched& fetched);

  std::unique_ptr<HttpClient> client_;
  std::string credentials_;  // "Basic …"
  std::string body_;

  absl::Mutex mutex_;
  bool is_fetching_ ABSL_GUARDED_BY(mutex_) = false;
  std::int64_t fetches_ ABSL_GUARDED_BY(mutex_) = 0;  // that gave a token
  absl::Status last_ ABSL_GUARDED_BY(mutex_);         // what came of the last of them
  std::string authorization_ ABSL_GUARDED_BY(mutex_);
  absl::Time good_until_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_ACCESS_TOKEN_H_
