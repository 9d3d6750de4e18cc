// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What was erased, and which events came, apart from the database: a file beside the key ring, to
// which it is written before that is committed. A database that comes back from a backup is told by
// it what to do again. The head and the number of entries stand in the ring, so that a ledger that
// was cut or replaced is noticed; that both were, by a witness, who counts entries.
//
// The file has a head of 4,096 bytes: "ZWKLEDG2", the ring's id, the number of entries before the
// first one here, the hash of the last of those, and why it begins there; and behind it entries of
// 160 bytes, each with the hash of the one before. Numbers are little-endian:
//
//   0    its number, u64, which counts from 1
//   8    the entry behind which it was written, u64: the last one that the database knew, or the one
//        before it of the same commit. Those between are void: their commit failed
//   16   the time, in seconds since 1970, i64
//   24   what was done, u8; the table's id, u32; the epoch, u32
//   33   hash of the key of the row, 16 bytes, under a key of the epoch
//   49   of an event: when it came, i64, and when the row ends by it, i64, in nanoseconds since
//        1970; what its columns are called by, 12 letters. Of what was opened again: when, i64
//   77   zeros
//   96   hash of the entry before, 32 bytes
//   128  BLAKE2b of all before, 32 bytes

#ifndef ZWECK_SRC_STORE_LEDGER_H_
#define ZWECK_SRC_STORE_LEDGER_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/store/ring.h"
#include "zweck/store/key_ring.h"

namespace zweck::store {

using SubjectHash = std::array<unsigned char, 16>;

struct LedgerEntry {
  enum class Done : std::uint8_t {
    kErased = 1,    // a row, by its key
    kVoid = 2,      // nothing after all: the commit failed
    kEnded = 3,     // an event of a row came, or comes
    kReopened = 4,  // events of a row were forgotten
  };
  std::uint64_t number = 0;
  std::uint64_t after = 0;
  std::int64_t time = 0;
  Done done = Done::kErased;
  std::uint32_t table = 0;
  std::uint32_t epoch = 0;
  SubjectHash subject{};
  // Of an event. Of kReopened: `moment` is the time by which rows had ended then.
  std::int64_t moment = 0;
  std::int64_t ends = 0;
  std::array<char, 12> event{};
};

class Ledger {
 public:
  // Makes the file if the ring has no entries. `why`: in place of a ledger that is lost.
  static absl::StatusOr<std::unique_ptr<Ledger>> Open(const std::string& path, Ring& ring,
                                                      Witness witness, std::string_view why = {});
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // How many entries there are, when the ring was last read.
  std::uint64_t entries() const;
  // Appends entries behind those of the database, durably, and tells the witness; gives the number
  // of the last one.
  absl::StatusOr<std::uint64_t> Append(std::span<LedgerEntry> entries, std::uint64_t after);
  // That what was appended behind an entry, up to `last`, did not happen after all. Where somebody
  // else has appended behind that, it is void already, and what follows is not.
  absl::Status Void(std::uint64_t after, std::uint64_t last);
  // What holds of the entries behind this one, in their order: those that are void are left out.
  absl::StatusOr<std::vector<LedgerEntry>> After(std::uint64_t number);
  // Where one that is lost was accepted, and the database knows more entries than the ring that is
  // left: this one begins behind those. Nothing in any other case.
  absl::Status BeginBehind(std::uint64_t known);
  std::string Name() const;

 private:
  Ledger(std::string path, Ring& ring, Witness witness)
      : path_(std::move(path)), ring_(ring), witness_(std::move(witness)) {}
  // `last_entry`: nothing is appended where there are entries behind this one.
  absl::StatusOr<std::uint64_t> AppendHere(
      std::span<LedgerEntry> entries, std::uint64_t after,
      std::uint64_t last_entry = std::numeric_limits<std::uint64_t>::max());
  // Durably.
  bool Write(std::string_view bytes, std::int64_t at) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // How many entries the witness has counted; 0 without one.
  absl::StatusOr<std::uint64_t> Witnessed() const;
  absl::Status TellWitness(std::uint64_t entries) const;
  // `end`: behind which it begins.
  absl::Status Make(const Ring::LedgerEnd& end, std::string_view why)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Durably; `why` is kept in it.
  bool WriteHead(const Ring::LedgerEnd& end, std::string_view why)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // In place of one that is lost; the witness has counted so many entries.
  absl::Status MakeAnew(std::uint64_t witnessed, std::string_view why)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status IsRestored() const;
  absl::Status OpenFile() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Reads and checks what is there; the last entry goes if it was written in part.
  absl::Status ReadAll() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status Error(absl::StatusCode code, std::string_view sentence) const;
  absl::Status Failed(std::string_view what) const;
  absl::Status Lock() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const std::string path_;
  Ring& ring_;
  const Witness witness_;
  std::string why_;  // it is in place of one that is lost; set before anybody else has it
  mutable absl::Mutex mutex_;
  int file_ ABSL_GUARDED_BY(mutex_) = -1;
  std::uint64_t base_ ABSL_GUARDED_BY(mutex_) = 0;
  LedgerHash last_ ABSL_GUARDED_BY(mutex_){};
  std::vector<LedgerEntry> read_ ABSL_GUARDED_BY(mutex_);
  std::int64_t size_ ABSL_GUARDED_BY(mutex_) = -1;  // of the file that was read
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_LEDGER_H_
