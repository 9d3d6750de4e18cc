// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/key_ring.h"

#include <utility>

#include "src/store/ledger.h"
#include "src/store/ring.h"
#include "src/store/ring_place.h"

namespace zweck {
namespace {

using MakeRing = absl::StatusOr<std::unique_ptr<store::Ring>>(std::unique_ptr<store::RingPlace>);

absl::StatusOr<std::unique_ptr<store::Ring>> RingIn(
    absl::StatusOr<std::unique_ptr<store::RingPlace>> place, MakeRing* make) {
  return place.ok() ? make(*std::move(place)) : place.status();
}

}  // namespace

absl::StatusOr<KeyRing> KeyRing::Create(const std::string& path, KeyRingOptions options) {
  auto ring = RingIn(store::RingPlace::OfFile(path, true, options), store::Ring::Create);
  return ring.ok() ? absl::StatusOr<KeyRing>(KeyRing(*std::move(ring))) : ring.status();
}
absl::StatusOr<KeyRing> KeyRing::Create(KeyService service) {
  auto ring = RingIn(store::RingPlace::OfService(std::move(service), true), store::Ring::Create);
  return ring.ok() ? absl::StatusOr<KeyRing>(KeyRing(*std::move(ring))) : ring.status();
}
absl::StatusOr<KeyRing> KeyRing::Open(const std::string& path, KeyRingOptions options) {
  auto ring = RingIn(store::RingPlace::OfFile(path, false, options), store::Ring::Open);
  return ring.ok() ? absl::StatusOr<KeyRing>(KeyRing(*std::move(ring))) : ring.status();
}
absl::StatusOr<KeyRing> KeyRing::Open(KeyService service) {
  auto ring = RingIn(store::RingPlace::OfService(std::move(service), false), store::Ring::Open);
  return ring.ok() ? absl::StatusOr<KeyRing>(KeyRing(*std::move(ring))) : ring.status();
}

KeyRing::KeyRing(std::unique_ptr<store::Ring> ring) : ring_(std::move(ring)) {}
KeyRing::KeyRing(KeyRing&&) noexcept = default;
KeyRing& KeyRing::operator=(KeyRing&&) noexcept = default;
KeyRing::~KeyRing() = default;

void KeyRing::SetFormer(SealingKey key) { former_ = std::move(key); }

absl::Status KeyRing::KeepLedger(const std::string& path, Witness witness) {
  if (ring_ == nullptr) return absl::FailedPreconditionError("the key ring was moved away");
  absl::StatusOr<std::unique_ptr<store::Ledger>> ledger =
      store::Ledger::Open(path, *ring_, std::move(witness));
  if (!ledger.ok()) return ledger.status();
  ledger_ = *std::move(ledger);
  return absl::OkStatus();
}

absl::Status KeyRing::AcceptLostLedger(const std::string& path, std::string_view why,
                                       Witness witness) {
  if (ring_ == nullptr) return absl::FailedPreconditionError("the key ring was moved away");
  if (why.empty()) return absl::InvalidArgumentError("say why the ledger is lost");
  absl::StatusOr<std::unique_ptr<store::Ledger>> ledger =
      store::Ledger::Open(path, *ring_, std::move(witness), why);
  if (!ledger.ok()) return ledger.status();
  ledger_ = *std::move(ledger);
  return absl::OkStatus();
}

std::uint32_t KeyRing::oldest() const { return ring_ == nullptr ? 0 : ring_->epochs().oldest; }
std::uint32_t KeyRing::newest() const { return ring_ == nullptr ? 0 : ring_->epochs().newest; }

}  // namespace zweck
