// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keeps, finds and erases.

#include "tests/escapes/booking/database.h"

#include <algorithm>
#include <utility>

namespace acme::booking {
namespace {

bool TakesPlace(const Visit& visit) {
  const VisitState state = visit.state.Use<BookVisit>();
  return state == VisitState::kBooked || state == VisitState::kTookPlace;
}

}  // namespace

absl::StatusOr<Database> Database::Open(const std::string& path, const std::string& key_file) {
  auto key = zweck::SealingKey::FromFile(key_file);
  if (!key.ok()) return key.status();
  auto store = zweck::SqliteStore::Open(path, *std::move(key), {.busy_timeout = absl::Seconds(3)});
  if (!store.ok()) return store.status();
  return Database(*std::move(store));
}

absl::Status Database::Keep(const Patient& patient) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Persist<PatientTable>(patient, store_);
}

absl::Status Database::Keep(const Visit& visit) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Persist<VisitTable>(visit, store_);
}

absl::Status Database::Keep(const Bill& bill) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Persist<BillTable>(bill, store_);
}

absl::Status Database::Keep(const Session& session) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Persist<SessionTable>(session, store_);
}

absl::Status Database::Keep(const Demand& demand) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Persist<DemandTable>(demand, store_);
}

absl::StatusOr<Patient> Database::FindPatient(const std::string& id) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Find<PatientTable, Patient>(store_, id);
}

absl::StatusOr<Patient> Database::PatientOf(const Session& session) {
  return FindPatient(session.patient.Use<BookVisit>());
}

absl::StatusOr<Patient> Database::PatientOf(const Visit& visit) {
  return FindPatient(visit.patient.Use<RemindPatient>());
}

absl::StatusOr<Visit> Database::FindVisit(std::int64_t number) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Find<VisitTable, Visit>(store_, number);
}

absl::StatusOr<Session> Database::FindSession(const std::string& handle) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Find<SessionTable, Session>(store_, handle);
}

absl::Status Database::Book(Visit& visit) {
  const absl::MutexLock lock(&mutex_);
  std::int64_t highest = 0;
  bool taken = false;
  const absl::Time wanted = visit.starts.Use<BookVisit>();
  absl::Status read = zweck::ForEach<VisitTable, Visit>(store_, [&](const Visit& other) {
    highest = std::max(highest, other.number.Use<BookVisit>());
    taken = taken || (TakesPlace(other) && other.starts.Use<BookVisit>() == wanted);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  if (taken) return absl::AlreadyExistsError("visit.starts: this time is taken");
  visit.number = highest + 1;
  visit.state = VisitState::kBooked;
  return zweck::Persist<VisitTable>(visit, store_);
}

absl::StatusOr<std::vector<Visit>> Database::VisitsOf(const Patient& patient) {
  const absl::MutexLock lock(&mutex_);
  const std::string& id = patient.id.Use<BookVisit>();
  std::vector<Visit> visits;
  absl::Status read = zweck::ForEach<VisitTable, Visit>(store_, [&](const Visit& visit) {
    if (visit.patient.Use<BookVisit>() == id) visits.push_back(visit);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) {
    return a.starts.Use<BookVisit>() < b.starts.Use<BookVisit>();
  });
  return visits;
}

absl::StatusOr<std::vector<Bill>> Database::BillsOf(const Patient& patient) {
  const absl::MutexLock lock(&mutex_);
  std::vector<Bill> bills;
  absl::Status read = zweck::ForEach<BillTable, Bill>(store_, [&](const Bill& bill) {
    if (bill.patient.Use<BillVisit>() == patient.id.Use<BookVisit>()) bills.push_back(bill);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  return bills;
}

absl::StatusOr<int> Database::CountBetween(absl::Time begin, absl::Time end) {
  const absl::MutexLock lock(&mutex_);
  int count = 0;
  absl::Status read = zweck::ForEach<VisitTable, Visit>(store_, [&](const Visit& visit) {
    const absl::Time starts = visit.starts.Use<BookVisit>();
    if (TakesPlace(visit) && begin <= starts && starts < end) ++count;
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  return count;
}

absl::Status Database::EachVisit(absl::FunctionRef<absl::Status(const Visit&)> each) {
  const absl::MutexLock lock(&mutex_);
  return zweck::ForEach<VisitTable, Visit>(store_, each);
}

absl::StatusOr<bool> Database::SignOut(const std::string& handle) {
  const absl::MutexLock lock(&mutex_);
  return zweck::Erase<SessionTable, Session>(store_, handle);
}

absl::StatusOr<int> Database::EraseEndedSessions(absl::Time now) {
  const absl::MutexLock lock(&mutex_);
  std::vector<Session> ended;
  absl::Status read = zweck::ForEach<SessionTable, Session>(store_, [&](const Session& session) {
    if (session.until.Use<SecureAccount>() <= now) ended.push_back(session);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  for (const Session& session : ended) {
    const auto erased =
        zweck::Erase<SessionTable, Session>(store_, session.handle.Use<SecureAccount>());
    if (!erased.ok()) return erased.status();
  }
  return static_cast<int>(ended.size());
}

absl::StatusOr<int> Database::ErasePatient(const Patient& patient) {
  return ErasePatient(patient.id.Use<BookVisit>());
}

absl::StatusOr<int> Database::ErasePatient(const std::string& id) {
  const absl::MutexLock lock(&mutex_);
  std::vector<std::int64_t> numbers;
  absl::Status read = zweck::ForEach<VisitTable, Visit>(store_, [&](const Visit& visit) {
    if (visit.patient.Use<BookVisit>() == id) numbers.push_back(visit.number.Use<BookVisit>());
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  int erased = 0;
  for (const std::int64_t number : numbers) {
    const auto gone = zweck::Erase<VisitTable, Visit>(store_, number);
    if (!gone.ok()) return gone.status();
    erased += *gone ? 1 : 0;
  }
  const auto gone = zweck::Erase<PatientTable, Patient>(store_, id);
  if (!gone.ok()) return gone.status();
  return erased + (*gone ? 1 : 0);
}

}  // namespace acme::booking
