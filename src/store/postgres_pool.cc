// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/postgres_pool.h"

#include "src/text/cat.h"

namespace zweck::store {

absl::StatusOr<PostgresLease> PostgresPool::Acquire(absl::Time deadline) {
  std::unique_ptr<PostgresConnection> connection;
  std::uint64_t generation = 0;
  {
    const absl::MutexLock lock(&mutex_);
    if (!mutex_.AwaitWithDeadline(absl::Condition(this, &PostgresPool::HasOne), deadline)) {
      return absl::UnavailableError(text::Cat(
          {"all ", std::to_string(most_), " connections to the database are in use; try again"}));
    }
    generation = generation_;
    if (idle_.empty()) {
      ++made_;
    } else {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (connection != nullptr && !connection->EndedMeanwhile()) {
    connection->SetDeadline(deadline);
    return PostgresLease(*this, std::move(connection), generation);
  }
  // In place of the one that was ended, or one more.
  absl::StatusOr<std::unique_ptr<PostgresConnection>> made =
      PostgresConnection::Open(parameters_, deadline);
  if (!made.ok()) {
    const absl::MutexLock lock(&mutex_);
    --made_;
    return made.status();
  }
  (*made)->SetDeadline(deadline);
  (*made)->SetSchema(&schema_);
  return PostgresLease(*this, *std::move(made), generation);
}

void PostgresPool::RetireAll() {
  std::vector<std::unique_ptr<PostgresConnection>> retired;
  const absl::MutexLock lock(&mutex_);
  ++generation_;
  made_ -= static_cast<int>(idle_.size());
  retired.swap(idle_);  // which end behind the lock
}

PostgresLease::~PostgresLease() {
  if (connection_ == nullptr) return;
  const bool is_sound =
      !connection_->lost() && !connection_->was_cancelled() && !connection_->InTransaction();
  if (!is_sound) connection_.reset();
  std::unique_ptr<PostgresConnection> retired;  // ends behind the lock
  const absl::MutexLock lock(&pool_->mutex_);
  if (is_sound && generation_ == pool_->generation_) {
    pool_->idle_.push_back(std::move(connection_));
  } else {
    retired = std::move(connection_);
    --pool_->made_;
  }
}

}  // namespace zweck::store
