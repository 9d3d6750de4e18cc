// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The keys of a store that rotates them: one for each epoch. They are kept apart from the database
// and from its backups, so that once a key is destroyed, whatever was sealed with it is unreadable
// in every copy.
//
//   absl::StatusOr<zweck::KeyRing> made = zweck::KeyRing::Create("/etc/acme/keys.ring");  // once
//   absl::StatusOr<zweck::KeyRing> ring = zweck::KeyRing::Open("/etc/acme/keys.ring");
//
// A ring is a file of 64 slots of 4,096 bytes. Each is written alone and in place, so that what was
// in it is overwritten. On a disk that keeps old blocks, as SSDs do, destroying a key is as good as
// the encryption of the disk below it, or a key service.

#ifndef ZWECK_STORE_KEY_RING_H_
#define ZWECK_STORE_KEY_RING_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "zweck/store/sealing_key.h"

namespace zweck {

namespace store {
class Ledger;
class Ring;
class Sealer;
}  // namespace store

struct KeyRingOptions {
  // Takes a file system that may keep copies of what was overwritten, or is not known to keep none.
  // Known are ext2, ext3, ext4 and XFS.
  bool accept_copies = false;
};

// Two functions of a key service, in place of a file. Several programs may call them at once.
struct KeyService {
  // What was last written to a slot, 0 to 63; empty if nothing was.
  std::function<absl::StatusOr<std::string>(int slot)> read;
  // Replaces what is in a slot, durably and without keeping what was there.
  std::function<absl::Status(int slot, std::string_view bytes)> write;
};

// A counter that the caller keeps at a third place, with neither the database nor the ring: by it a
// ring and a ledger are noticed that were restored together. Several programs may call it at once.
struct Witness {
  // What it was last raised to; 0 at first.
  std::function<absl::StatusOr<std::uint64_t>()> read;
  // Raises it to this, durably; leaves it as it is where it is there already, or higher.
  std::function<absl::Status(std::uint64_t count)> advance;
};

class KeyRing {
 public:
  static constexpr int kSlots = 64;
  static constexpr std::size_t kSlotBytes = 4096;

  // Makes a ring with the key of epoch 1, in a new file for its owner alone. AlreadyExists if there
  // is such a file, or something in the service.
  static absl::StatusOr<KeyRing> Create(const std::string& path, KeyRingOptions options = {});
  static absl::StatusOr<KeyRing> Create(KeyService service);

  // NotFound, PermissionDenied, FailedPrecondition for a file that is not a ring or that others may
  // read, and DataLoss for a ring that is damaged; each names the file, and the slot.
  static absl::StatusOr<KeyRing> Open(const std::string& path, KeyRingOptions options = {});
  static absl::StatusOr<KeyRing> Open(KeyService service);

  KeyRing(KeyRing&&) noexcept;
  KeyRing& operator=(KeyRing&&) noexcept;
  ~KeyRing();

  // For a database that was sealed with a sealing key before it had a ring: what was sealed with
  // that one opens, until the first rotation has sealed it anew.
  void SetFormer(SealingKey key);

  // Keeps a ledger of what is erased, of events, and of what was opened again (End, Reopen), in a
  // file apart from the database. A database that comes back from a backup is opened without what
  // was erased since then, and with the ends that came. The first call makes the file; a ring that
  // has a ledger is of no use without it. FailedPrecondition if the witness, if one is given, has
  // counted more entries than there are.
  absl::Status KeepLedger(const std::string& path, Witness witness = {});
  // Makes a new ledger in place of one that is lost; the reason is kept in it. What was erased or
  // ended before is not erased or ended again, in any database that this ring then opens.
  absl::Status AcceptLostLedger(const std::string& path, std::string_view why,
                                Witness witness = {});

  // The epochs that have a key, as of the last look.
  std::uint32_t oldest() const;
  std::uint32_t newest() const;

 private:
  friend class store::Sealer;
  explicit KeyRing(std::unique_ptr<store::Ring> ring);
  std::unique_ptr<store::Ring> ring_;
  std::unique_ptr<store::Ledger> ledger_;  // refers to the ring, and goes before it
  std::optional<SealingKey> former_;
};

}  // namespace zweck

#endif  // ZWECK_STORE_KEY_RING_H_
