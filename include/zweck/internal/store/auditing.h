// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What doors leave in the trail of the process (store/audit_trail.h), if there is one.

#ifndef ZWECK_INTERNAL_STORE_AUDITING_H_
#define ZWECK_INTERNAL_STORE_AUDITING_H_

#include <cstdint>
#include <string_view>

#include "zweck/internal/language.h"

namespace zweck::internal {

enum class AuditAct : std::uint8_t {
  kErase,
  kEraseSubject,
  kExportSubject,
  kEnd,
  kPurge,
  kMigrate,
  kRotate,
  kDrill,
  kRemove,
};

struct AuditEntry {
  AuditAct act;
  // "<sink>__<category>", as store::Table names it, and as long-lived; empty for a whole store.
  std::string_view table = {};
  std::int64_t count = 0;  // of records; of a migration, of its steps
  bool whole = true;       // false: an error ended it, and what is counted may not be all
  std::string_view why = {};
};

class AuditKeeper {
 public:
  AuditKeeper(const AuditKeeper&) = delete;
  AuditKeeper& operator=(const AuditKeeper&) = delete;
  virtual void Keep(const AuditEntry& entry) = 0;

 protected:
  AuditKeeper() = default;
  virtual ~AuditKeeper() = default;
};

// False if another one keeps already: a process has one trail.
bool BeginAudit(AuditKeeper& keeper);
// From now on, the keeper is not called any more.
void EndAudit(AuditKeeper& keeper);

// What the thread says of why it acts; what was said before, to be said again behind it.
std::string_view SayWhy(std::string_view why);

class Auditing {
 public:
  // An entry of what was done to a store. Within a transaction it is kept when that is, and lost
  // with it.
  template <class StoreType>
  static void Leave(StoreType& store, AuditEntry entry) {
    entry.why = Why();
    if constexpr (requires { store.Hold(entry); }) {
      store.Hold(entry);
    } else {
      Keep(entry);
    }
  }

  static void Keep(const AuditEntry& entry);

 private:
  static std::string_view Why();
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_STORE_AUDITING_H_
