// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A bounded number of connections, each lent to one operation at a time.

#ifndef ZWECK_SRC_STORE_POSTGRES_POOL_H_
#define ZWECK_SRC_STORE_POSTGRES_POOL_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/store/postgres_connection.h"

namespace zweck::store {

class PostgresPool;

// Gives the connection back at the end of the scope, or ends it, if it is of no use any more.
class PostgresLease {
 public:
  PostgresLease(PostgresLease&&) noexcept = default;
  PostgresLease& operator=(PostgresLease&&) = delete;
  ~PostgresLease();
  PostgresConnection& operator*() const { return *connection_; }
  PostgresConnection* operator->() const { return connection_.get(); }

 private:
  friend class PostgresPool;
  PostgresLease(PostgresPool& pool, std::unique_ptr<PostgresConnection> connection,
                std::uint64_t generation)
      : pool_(&pool), connection_(std::move(connection)), generation_(generation) {}
  PostgresPool* pool_;
  std::unique_ptr<PostgresConnection> connection_;
  std::uint64_t generation_;
};

class PostgresPool {
 public:
  PostgresPool(std::string parameters, int most)
      : parameters_(std::move(parameters)), most_(most) {}

  // Unavailable if all are lent until the deadline, or none can be made.
  absl::StatusOr<PostgresLease> Acquire(absl::Time deadline);
  // To be called before any other thread has the pool.
  void SetSchema(std::string_view schema) { schema_ = schema; }
  const std::string& schema() const { return schema_; }
  // Ends those that are idle, and the others when they come back: all that a session knows of
  // tables is of before.
  void RetireAll();

 private:
  friend class PostgresLease;
  bool HasOne() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    return !idle_.empty() || made_ < most_;
  }

  const std::string parameters_;
  const int most_;
  std::string schema_;
  absl::Mutex mutex_;
  std::vector<std::unique_ptr<PostgresConnection>> idle_ ABSL_GUARDED_BY(mutex_);
  std::uint64_t generation_ ABSL_GUARDED_BY(mutex_) = 0;
  int made_ ABSL_GUARDED_BY(mutex_) = 0;  // lent ones and those that are just being made included
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_POSTGRES_POOL_H_
