// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ring.h"

#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <sodium.h>

#include <set>
#include <string_view>
#include <utility>

#include "src/store/raw_key.h"
#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr int kHeads = 2;
constexpr int kKeys = KeyRing::kSlots - kHeads;

int SlotOf(std::uint32_t epoch) { return static_cast<int>((epoch - 1) % kKeys); }
int HeadSlot(std::uint64_t writes) { return kKeys + static_cast<int>(writes % kHeads); }
std::string Number(std::uint64_t number) { return std::to_string(number); }

std::string_view AsText(const KeyBytes& key) {
  return {reinterpret_cast<const char*>(key.data()), key.size()};
}

bool IsSame(const SealingKey& a, const SealingKey& b) {
  return sodium_memcmp(RawKey::Of(a), RawKey::Of(b), SealingKey::kSize) == 0;
}

// Unlocks at the end of a scope.
class Locked {
 public:
  explicit Locked(RingPlace& place) : place_(place) {}
  Locked(const Locked&) = delete;
  Locked& operator=(const Locked&) = delete;
  ~Locked() { place_.Unlock(); }

 private:
  RingPlace& place_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Ring>> Ring::Create(std::unique_ptr<RingPlace> place) {
  if (sodium_init() < 0) return absl::InternalError("libsodium can't be initialised");
  std::unique_ptr<Ring> ring(new Ring(std::move(place)));
  const absl::MutexLock mutex(&ring->mutex_);
  if (absl::Status status = ring->place_->Lock(true); !status.ok()) return status;
  const Locked locked(*ring->place_);
  ring->read_ = std::make_unique<Read>();
  Read& read = *ring->read_;
  randombytes_buf(read.head.ring.data(), read.head.ring.size());
  randombytes_buf(read.head.database.data(), read.head.database.size());
  read.oldest = 1;
  read.newest = 1;
  RingSlot first;
  ring->Describe(first);
  first.epoch = 1;
  randombytes_buf(first.key.data(), first.key.size());
  absl::Status status = ring->WriteSlot(SlotOf(1), first);
  // With it the ring is one.
  if (status.ok()) status = ring->WriteHead();
  if (status.ok()) status = ring->ReadLocked();
  if (status.ok()) return ring;
  ring->place_->Remove();
  return status;
}

absl::StatusOr<std::unique_ptr<Ring>> Ring::Open(std::unique_ptr<RingPlace> place) {
  if (sodium_init() < 0) return absl::InternalError("libsodium can't be initialised");
  std::unique_ptr<Ring> ring(new Ring(std::move(place)));
  if (absl::Status status = ring->ReadAgain(); !status.ok()) return status;
  return ring;
}

Ring::Epochs Ring::epochs() const {
  const absl::MutexLock mutex(&mutex_);
  return {read_->oldest, read_->newest};
}

std::string Ring::database() const {
  const absl::MutexLock mutex(&mutex_);
  return {read_->head.database.begin(), read_->head.database.end()};
}

RingId Ring::id() const {
  const absl::MutexLock mutex(&mutex_);
  return read_->head.ring;
}

Ring::LedgerEnd Ring::ledger() const {
  const absl::MutexLock mutex(&mutex_);
  return {read_->head.entries, read_->head.ledger};
}

absl::Status Ring::NoteLedger(const LedgerEnd& end) {
  const absl::MutexLock mutex(&mutex_);
  return Change([&]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) -> absl::Status {
    read_->head.entries = end.entries;
    read_->head.ledger = end.hash;
    return WriteHead();
  });
}

absl::StatusOr<std::shared_ptr<const SealingKey>> Ring::KeyOf(std::uint32_t epoch) {
  {
    const absl::MutexLock mutex(&mutex_);
    if (const auto key = read_->keys.find(epoch); key != read_->keys.end()) return key->second;
    if (epoch < read_->oldest) return nullptr;
  }
  if (absl::Status status = ReadAgain(); !status.ok()) return status;
  const absl::MutexLock mutex(&mutex_);
  const auto key = read_->keys.find(epoch);
  return key == read_->keys.end() ? nullptr : key->second;
}

absl::Status Ring::ReadAgain() {
  const absl::MutexLock mutex(&mutex_);
  absl::Status status = place_->Lock(false);
  if (!status.ok()) return status;
  {
    const Locked locked(*place_);
    status = ReadLocked();
  }
  const bool is_whole =
      !status.ok() || (read_->to_destroy.empty() && read_->to_empty < 0 &&
                       read_->newest == read_->head.epoch && read_->oldest == read_->head.oldest());
  if (is_whole) return status;
  return Change([] { return absl::OkStatus(); });
}

absl::Status Ring::Add(std::uint32_t epoch) {
  const absl::MutexLock mutex(&mutex_);
  return Change([&]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) -> absl::Status {
    if (epoch <= read_->newest && epoch >= read_->oldest) return absl::OkStatus();
    if (epoch != read_->newest + 1) {
      return place_->Error(absl::StatusCode::kFailedPrecondition,
                           Cat({"its newest epoch is ", Number(read_->newest),
                                ", and the next one can't be ", Number(epoch)}));
    }
    if (epoch - read_->oldest >= kKeys) {
      return place_->Error(absl::StatusCode::kResourceExhausted,
                           "is full: 62 epochs wait for the end of their window");
    }
    RingSlot slot;
    Describe(slot);
    slot.epoch = epoch;
    randombytes_buf(slot.key.data(), slot.key.size());
    absl::Status status = WriteSlot(SlotOf(epoch), slot);
    if (!status.ok()) return status;
    read_->newest = epoch;
    status = WriteHead();
    return status.ok() ? ReadLocked() : status;
  });
}

absl::Status Ring::DestroyBefore(std::uint32_t epoch) {
  const absl::MutexLock mutex(&mutex_);
  return Change([&]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) -> absl::Status {
    if (epoch > read_->newest) {
      return place_->Error(absl::StatusCode::kFailedPrecondition,
                           "the key of the newest epoch can't be destroyed");
    }
    while (read_->oldest < epoch) {
      ++read_->oldest;
      absl::Status status = WriteHead();
      if (status.ok()) status = ReadLocked();
      if (status.ok()) status = Finish();
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  });
}

absl::Status Ring::Change(absl::FunctionRef<absl::Status()> change) {
  if (absl::Status status = place_->Lock(true); !status.ok()) return status;
  const Locked locked(*place_);
  absl::Status status = ReadLocked();
  if (status.ok()) status = Finish();
  return status.ok() ? change() : status;
}

absl::Status Ring::Finish() {
  Read& read = *read_;
  absl::Status status;
  if (read.to_empty >= 0) {
    status = place_->Write(read.to_empty, std::string(KeyRing::kSlotBytes, '\0'));
  }
  if (status.ok() && (read.newest != read.head.epoch || read.oldest != read.head.oldest())) {
    status = WriteHead();
  }
  for (const auto& [number, epoch] : read.to_destroy) {
    if (!status.ok()) return status;
    RingSlot slot;
    Describe(slot);
    slot.epoch = epoch;
    slot.state = RingSlot::State::kDestroyed;
    status = WriteSlot(number, slot);
  }
  if (!status.ok()) return status;
  read.to_destroy.clear();
  read.to_empty = -1;
  return absl::OkStatus();
}

void Ring::Describe(RingSlot& slot) const {
  slot.ring = read_->head.ring;
  slot.database = read_->head.database;
  slot.entries = read_->head.entries;
  slot.ledger = read_->head.ledger;
  slot.written = absl::ToUnixSeconds(absl::Now());
}

absl::Status Ring::WriteSlot(int number, const RingSlot& slot) {
  std::string bytes = slot.Bytes(number);
  absl::Status status = place_->Write(number, bytes);
  internal::Wipe(bytes);
  return status;
}

absl::Status Ring::WriteHead() {
  RingSlot& head = read_->head;
  const std::uint64_t writes = head.state == RingSlot::State::kHead ? head.writes() + 1 : 1;
  head.epoch = read_->newest;
  head.written = absl::ToUnixSeconds(absl::Now());
  head.SetHead(read_->oldest, writes);
  return WriteSlot(HeadSlot(writes), head);
}

absl::Status Ring::ReadLocked() {
  if (absl::Status status = place_->CheckSize(); !status.ok()) return status;
  auto read = std::make_unique<Read>();
  if (absl::Status status = ReadSlots(*read); !status.ok()) return status;
  read_ = std::move(read);
  return absl::OkStatus();
}

absl::Status Ring::ReadHead(Read& out, bool& both) {
  int found = 0;
  both = true;
  for (int number = kKeys; number < KeyRing::kSlots; ++number) {
    const absl::StatusOr<std::string> bytes = place_->Read(number);
    if (!bytes.ok()) return bytes.status();
    if (IsEmptySlot(*bytes)) continue;
    RingSlot slot;
    if (!slot.Read(number, *bytes) || slot.state != RingSlot::State::kHead) {
      both = false;
      continue;
    }
    if (found++ != 0 && slot.writes() < out.head.writes()) continue;
    out.head.Read(number, *bytes);
  }
  if (found != 0) return absl::OkStatus();
  if (both) {
    return place_->Error(absl::StatusCode::kFailedPrecondition,
                         "is no key ring, or was never finished; make a new one if nothing was "
                         "sealed with it");
  }
  return place_->Error(absl::StatusCode::kDataLoss, "is damaged: neither of its heads can be read");
}

absl::Status Ring::ReadKey(int number, bool both, Read& out) {
  const auto refuse = [&](absl::StatusCode code, std::string_view sentence) {
    return place_->Error(code,
                         Cat({"slot ", Number(static_cast<std::uint64_t>(number)), " ", sentence}));
  };
  absl::StatusOr<std::string> bytes = place_->Read(number);
  if (!bytes.ok()) return bytes.status();
  if (IsEmptySlot(*bytes)) return absl::OkStatus();
  RingSlot slot;
  const bool is_slot = slot.Read(number, *bytes);
  internal::Wipe(*bytes);
  const std::uint32_t newest = out.head.epoch;
  const std::uint32_t oldest = out.head.oldest();
  if (!is_slot || slot.state == RingSlot::State::kHead) {
    // A key that was being added or destroyed when the power went; nothing is sealed with it.
    const bool begun = both && number == SlotOf(newest + 1) && number != SlotOf(oldest);
    const bool ended =
        both && oldest > 1 && number == SlotOf(oldest - 1) && newest - oldest + 1 < kKeys;
    if (begun) {
      out.to_empty = number;
    } else if (ended) {
      out.to_destroy[number] = oldest - 1;
    } else {
      return refuse(absl::StatusCode::kDataLoss, "is damaged, or was moved there");
    }
    return absl::OkStatus();
  }
  if (slot.ring != out.head.ring || slot.database != out.head.database) {
    return refuse(absl::StatusCode::kFailedPrecondition, "is of another ring");
  }
  if (slot.epoch == 0 || SlotOf(slot.epoch) != number || slot.epoch > newest + 1) {
    return refuse(absl::StatusCode::kDataLoss, "is of an epoch that the head does not know");
  }
  if (slot.state == RingSlot::State::kDestroyed) {
    // The head that said so was lost, and the one before it was found.
    if (!both && slot.epoch == out.oldest && slot.epoch < newest) ++out.oldest;
    return absl::OkStatus();
  }
  if (slot.epoch < oldest) {
    out.to_destroy[number] = slot.epoch;
    return absl::OkStatus();
  }
  absl::StatusOr<SealingKey> key = SealingKey::FromBytes(AsText(slot.key));
  if (!key.ok()) return refuse(absl::StatusCode::kDataLoss, "has no key in it");
  for (const auto& [epoch, other] : out.keys) {
    if (IsSame(*other, *key)) {
      return refuse(absl::StatusCode::kFailedPrecondition,
                    Cat({"has the same key as epoch ", Number(epoch)}));
    }
  }
  out.keys[slot.epoch] = std::make_shared<const SealingKey>(*std::move(key));
  if (slot.epoch > out.newest) out.newest = slot.epoch;
  return absl::OkStatus();
}

absl::Status Ring::ReadSlots(Read& out) {
  bool both = false;
  if (absl::Status status = ReadHead(out, both); !status.ok()) return status;
  out.oldest = out.head.oldest();
  out.newest = out.head.epoch;
  if (out.oldest == 0 || out.newest < out.oldest || out.newest - out.oldest >= kKeys) {
    return place_->Error(absl::StatusCode::kDataLoss, "is damaged: its head names no epochs");
  }
  for (int number = 0; number < kKeys; ++number) {
    if (absl::Status status = ReadKey(number, both, out); !status.ok()) return status;
  }
  for (std::uint32_t epoch = out.oldest; epoch <= out.newest; ++epoch) {
    if (out.keys.contains(epoch)) continue;
    return place_->Error(absl::StatusCode::kDataLoss,
                         Cat({"the key of epoch ", Number(epoch), " is gone"}));
  }
  std::erase_if(out.keys, [&](const auto& each) { return each.first < out.oldest; });
  return absl::OkStatus();
}

}  // namespace zweck::store
