// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key ring, read and understood.
//
// Slots 0 to 61 have keys: that of epoch e is in slot (e - 1) % 62. Slots 62 and 63 have the head,
// which says which epochs there are; they are written in turn, so that one of them is whole
// whenever the power goes. What is begun can be told from what is damaged: a key is added before
// the head says so, and destroyed after the head says so, one at a time.

#ifndef ZWECK_SRC_STORE_RING_H_
#define ZWECK_SRC_STORE_RING_H_

#include <absl/base/thread_annotations.h>
#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "src/store/ring_place.h"
#include "src/store/ring_slot.h"
#include "zweck/store/sealing_key.h"

namespace zweck::store {

class Ring {
 public:
  static absl::StatusOr<std::unique_ptr<Ring>> Create(std::unique_ptr<RingPlace> place);
  static absl::StatusOr<std::unique_ptr<Ring>> Open(std::unique_ptr<RingPlace> place);

  struct Epochs {
    std::uint32_t oldest = 0;
    std::uint32_t newest = 0;
  };
  // When the ring was last read.
  Epochs epochs() const;
  RingId id() const;
  // How many entries the ledger beside it has, and the hash of the last one.
  struct LedgerEnd {
    std::uint64_t entries = 0;
    LedgerHash hash{};
  };
  LedgerEnd ledger() const;
  absl::Status NoteLedger(const LedgerEnd& end);
  // The id of the database that it belongs to: 16 bytes.
  std::string database() const;
  std::string Name() const { return place_->Name(); }

  // Null if there is no key of that epoch. Looks into the ring where this program knows none.
  absl::StatusOr<std::shared_ptr<const SealingKey>> KeyOf(std::uint32_t epoch);
  // Makes the key of an epoch, which is the one behind the newest; nothing if it is there.
  absl::Status Add(std::uint32_t epoch);
  // Destroys the keys of all epochs before one that there is.
  absl::Status DestroyBefore(std::uint32_t epoch);
  // Looks what other programs made of it.
  absl::Status ReadAgain();

 private:
  // What the slots say.
  struct Read {
    RingSlot head;
    std::uint32_t oldest = 0;
    std::uint32_t newest = 0;
    std::map<std::uint32_t, std::shared_ptr<const SealingKey>> keys;
    std::map<int, std::uint32_t> to_destroy;  // slots with keys that the head says are destroyed
    int to_empty = -1;                        // one that was written in part
  };

  explicit Ring(std::unique_ptr<RingPlace> place) : place_(std::move(place)) {}

  absl::Status ReadHead(Read& out, bool& both) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadKey(int slot, bool both, Read& out) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadSlots(Read& out) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Finishes what was begun. Under the lock for writing.
  absl::Status Finish() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status WriteSlot(int number, const RingSlot& slot) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status WriteHead() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadLocked() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Reads the ring, finishes what was begun and changes it, while nobody else does.
  absl::Status Change(absl::FunctionRef<absl::Status()> change)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Describe(RingSlot& slot) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  mutable absl::Mutex mutex_;
  const std::unique_ptr<RingPlace> place_;
  std::unique_ptr<Read> read_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_RING_H_
