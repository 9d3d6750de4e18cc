// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The public keys that Atlassian signs with: read from a file or a URL, kept for a while, and read
// again when a token names a key that is not there. A key that Atlassian takes away is taken no
// more once it was read again. However many tokens name keys that nobody has, the place is asked no
// more often than stated here. Several threads may ask.

#ifndef CONNECT_BACKEND_SIGNING_KEYS_H_
#define CONNECT_BACKEND_SIGNING_KEYS_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "public_key.h"
#include "token_bucket.h"

namespace connect_backend {

class SigningKeys {
 public:
  SigningKeys() = default;
  SigningKeys(const SigningKeys&) = delete;
  SigningKeys& operator=(const SigningKeys&) = delete;
  virtual ~SigningKeys() = default;

  // The key of that id. kUnauthenticated if there is none; kUnavailable if nobody knows, since the
  // keys can't be read.
  virtual absl::StatusOr<PublicKey> Find(const std::string& kid, absl::Time now) = 0;
};

// All keys in one JWK Set, as Forge has them.
class KeySet final : public SigningKeys {
 public:
  static constexpr absl::Duration kReadAtMostEach = absl::Seconds(30);
  static constexpr absl::Duration kReadAgainAfter = absl::Minutes(10);
  // While it can't be read again:
  static constexpr absl::Duration kGoodFor = absl::Hours(6);

  // kInvalidArgument for a location that is not one: fetch.h. Nothing is read yet.
  static absl::StatusOr<std::unique_ptr<KeySet>> At(std::string location);

  absl::StatusOr<PublicKey> Find(const std::string& kid, absl::Time now) override;

 private:
  explicit KeySet(std::string location) : location_(std::move(location)) {}

  const PublicKey* Held(std::string_view kid, absl::Time now) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void ReadAgain(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const std::string location_;
  absl::Mutex mutex_;
  PublicKeys keys_ ABSL_GUARDED_BY(mutex_);
  absl::Time read_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
  absl::Status last_ ABSL_GUARDED_BY(mutex_);
  bool is_reading_ ABSL_GUARDED_BY(mutex_) = false;
  TokenBucket reads_ ABSL_GUARDED_BY(mutex_){1, kReadAtMostEach};
};

// Each key in a file of its own, named by its id, in PEM: as Connect has them.
class KeyDirectory final : public SigningKeys {
 public:
  static constexpr int kReadsAtOnce = 5;
  static constexpr absl::Duration kReadInterval = absl::Seconds(10);
  static constexpr absl::Duration kReadAgainAfter = absl::Hours(1);
  static constexpr absl::Duration kGoodFor = absl::Hours(6);
  static constexpr std::size_t kMaxKeys = 16;

  // kInvalidArgument for a location that is not one: fetch.h. Nothing is read yet.
  static absl::StatusOr<std::unique_ptr<KeyDirectory>> At(std::string location);

  absl::StatusOr<PublicKey> Find(const std::string& kid, absl::Time now) override;

 private:
  struct Kept {
    PublicKey key;
    absl::Time read;
  };

  explicit KeyDirectory(std::string location) : location_(std::move(location)) {}
  // Null for one that is not kept, or was read longer ago.
  const PublicKey* Held(std::string_view kid, absl::Time now, absl::Duration age) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Keep(const std::string& kid, PublicKey key, absl::Time now)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const std::string location_;
  absl::Mutex mutex_;
  std::map<std::string, Kept, std::less<>> keys_ ABSL_GUARDED_BY(mutex_);
  TokenBucket reads_ ABSL_GUARDED_BY(mutex_){kReadsAtOnce, kReadInterval};
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_SIGNING_KEYS_H_
