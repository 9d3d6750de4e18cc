// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is kept, and the questions that the service asks about it. One mutex, since what is read is
// often what decides about the next write.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_DATABASE_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_DATABASE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <zweck/store/sqlite_store.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/escapes/booking/policy.h"

namespace acme::booking {

class Database {
 public:
  static absl::StatusOr<Database> Open(const std::string& path, const std::string& key_file);
  explicit Database(zweck::SealedSqliteStore store) : store_(std::move(store)) {}
  Database(Database&& other) noexcept : store_(std::move(other.store_)) {}

  absl::Status Keep(const Patient& patient);
  absl::Status Keep(const Visit& visit);
  absl::Status Keep(const Bill& bill);
  absl::Status Keep(const Session& session);
  absl::Status Keep(const Demand& demand);

  absl::StatusOr<Patient> PatientOf(const Session& session);
  absl::StatusOr<Patient> PatientOf(const Visit& visit);
  absl::StatusOr<Visit> FindVisit(std::int64_t number);
  absl::StatusOr<Session> FindSession(const std::string& handle);

  // Keeps the visit unless its time is taken: AlreadyExists.
  absl::Status Book(Visit& visit);
  absl::StatusOr<std::vector<Visit>> VisitsOf(const Patient& patient);
  absl::StatusOr<std::vector<Bill>> BillsOf(const Patient& patient);
  absl::StatusOr<int> CountBetween(absl::Time begin, absl::Time end);
  absl::Status EachVisit(absl::FunctionRef<absl::Status(const Visit&)> each);

  absl::StatusOr<bool> SignOut(const std::string& handle);
  absl::StatusOr<int> EraseEndedSessions(absl::Time now);
  // All that is held of a patient, but bills, which the law has us keep.
  absl::StatusOr<int> ErasePatient(const Patient& patient);
  absl::StatusOr<int> ErasePatient(const std::string& id);

 private:
  absl::StatusOr<Patient> FindPatient(const std::string& id);

  absl::Mutex mutex_;
  zweck::SealedSqliteStore store_;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_DATABASE_H_
