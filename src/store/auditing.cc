// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/store/auditing.h"

#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>

#include <string_view>
#include <utility>

namespace zweck::internal {
namespace {

struct Keeping {
  absl::Mutex mutex;
  AuditKeeper* keeper ABSL_GUARDED_BY(mutex) = nullptr;
};

// Never destroyed: threads may still act while the program ends.
Keeping& TheKeeping() {
  static Keeping& keeping = *new Keeping;
  return keeping;
}

thread_local std::string_view said_why;

}  // namespace

bool BeginAudit(AuditKeeper& keeper) {
  Keeping& keeping = TheKeeping();
  const absl::MutexLock lock(&keeping.mutex);
  if (keeping.keeper != nullptr) return false;
  keeping.keeper = &keeper;
  return true;
}

void EndAudit(AuditKeeper& keeper) {
  Keeping& keeping = TheKeeping();
  const absl::MutexLock lock(&keeping.mutex);
  if (keeping.keeper == &keeper) keeping.keeper = nullptr;
}

std::string_view SayWhy(std::string_view why) { return std::exchange(said_why, why); }

void Auditing::Keep(const AuditEntry& entry) {
  Keeping& keeping = TheKeeping();
  const absl::MutexLock lock(&keeping.mutex);
  if (keeping.keeper != nullptr) keeping.keeper->Keep(entry);
}

std::string_view Auditing::Why() { return said_why; }

}  // namespace zweck::internal
