// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A trail of what ends or leaves a store, without data: who, when, which category, how many, why.
// While it is open, each Erase, EraseSubject, ExportSubject, End, Purge, Migrate and Rotate of the
// process leaves a line in a file.
//
//   auto trail = zweck::AuditTrail::Open("/var/lib/acme/audit.jsonl", {.who = "support-desk"});
//   {
//     const zweck::Because<"the person asked for it, GDPR Art. 17"> because;
//     auto erased = zweck::EraseSubject<Kept>(store, zweck::Who<kind::AccountId>{account});
//   }
//
// Lines are chained: each has a hash over itself and the previous line of its process, and names
// the line that it found at the end of the file. `zweck audit` reads them, and finds what was
// changed, taken out or put elsewhere. Several processes may write into one file.

#ifndef ZWECK_STORE_AUDIT_TRAIL_H_
#define ZWECK_STORE_AUDIT_TRAIL_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "zweck/declare/name.h"
#include "zweck/internal/store/auditing.h"

namespace zweck {

struct AuditOptions {
  // Who acts: the program, or the role of its operator, and no person's name. Letters, digits,
  // '.', '-' and '_', at most 64.
  std::string who;
  // Whether each entry is on the disk before the door returns.
  bool sync = true;
};

class AuditTrail {
 public:
  // Adds to a file, which is made if it isn't there. The directory is the caller's. A process has
  // one trail at a time: FailedPrecondition for a second one. InvalidArgument for `who`, or for
  // what is no file; else the system's error.
  static absl::StatusOr<AuditTrail> Open(const std::string& path, const AuditOptions& options);

  // A last entry says that the trail ended, and was not cut.
  ~AuditTrail();
  AuditTrail(AuditTrail&& other) noexcept;
  AuditTrail& operator=(AuditTrail&& other) noexcept;

  // The first error that there was. An entry that can't be written stops nobody from erasing; the
  // next one that can be written says how many were lost.
  absl::Status status() const;

  // The hash of the last entry. A copy kept elsewhere tells whether the file still has it:
  // `zweck audit FILE --expect HASH`.
  std::string head() const;

 private:
  class File;
  explicit AuditTrail(std::unique_ptr<File> file);
  std::unique_ptr<File> file_;
};

// Why this thread does what it does, for as long as this object lives. The text is in the program,
// so that no data gets into it.
template <Name kWhy>
class Because {
 public:
  Because() : before_(internal::SayWhy(kWhy.view())) {}
  ~Because() { internal::SayWhy(before_); }
  Because(const Because&) = delete;
  Because& operator=(const Because&) = delete;

 private:
  std::string_view before_;
};

}  // namespace zweck

#endif  // ZWECK_STORE_AUDIT_TRAIL_H_
