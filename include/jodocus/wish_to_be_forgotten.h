// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 4: "[...] Atlassian (via the Marketplace) supplies us with your name [...]". A contact
// who asked Atlassian to be forgotten is supplied as such, and what is held is erased (GDPR Art.
// 17(1)). An older report would bring them back. So that it doesn't, and to be able to show that
// the wish is honoured (Art. 5(2)), each id of the licence is remembered: not itself, but as a hash
// that only the key can make, which lies sealed in a table of its own.

#ifndef JODOCUS_WISH_TO_BE_FORGOTTEN_H_
#define JODOCUS_WISH_TO_BE_FORGOTTEN_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <zweck/flow/end.h>
#include <zweck/flow/persist.h>
#include <zweck/flow/query.h>
#include <zweck/flow/use.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/purposes.h"
#include "jodocus/sinks.h"
#include "jodocus/words.h"

namespace jodocus {

struct WishToBeForgotten {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<WishToBeForgotten, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "wish-to-be-forgotten",
      .description =
          "That somebody asked to be forgotten, for a licence that a keyed hash stands for",
      .subjects = "contacts of customers",
      .policy_section = "4"};
  // Three years from the end of the year in which a report last named the licence: until then a
  // complaint about its contact can come (German Civil Code, sections 195 and 199(1)), and whoever
  // still has an older report has had the time to import it.
  using Retention =
      zweck::KeepFor<std::chrono::years{3}, zweck::Since<"last_named">, zweck::EndOfYear>;
  using Erasure = zweck::NotErasable<
      "who asked to be forgotten must not come back by an older report (GDPR Art. 17(3)(b), 5(2))">;

  // Of one id of the licence; see HashForWish.
  Field<1, std::string, Is<kind::PseudonymousId>, For<HonourErasure>, Key, MaxBytes<64>> id_hash;
  // The last day on which any row of the licence was updated that the wish stands for. Only what
  // was updated later is of somebody else.
  Field<2, absl::CivilDay, Is<kind::RecordTime>, For<HonourErasure>> until;
  // When a report last named the licence.
  Field<3, absl::CivilDay, Is<kind::RecordTime>, For<HonourErasure>> last_named;
};
ZWECK_CATEGORY(WishToBeForgotten, id_hash, until, last_named);

// What the hashes are made with. There is one, and it goes with the last wish: EndWishKey.
struct WishKey {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<WishKey, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "wish-key",
      .description = "The key of the hashes that wishes to be forgotten are remembered by",
      .subjects = "nobody",
      .policy_section = "4"};
  using Retention =
      zweck::KeepUntil<"no wish to be forgotten is remembered any more", std::chrono::days{0}>;

  Field<1, std::uint32_t, Is<kind::Version>, For<HonourErasure>, Key> version;
  Field<2, zweck::Bytes, Is<kind::SharedSecret>, For<HonourErasure>, Secret, MaxBytes<32>> key;
};
ZWECK_CATEGORY(WishKey, version, key);

inline constexpr std::uint32_t kWishKeyVersion = 1;

// A new key, of random bytes.
WishKey MakeWishKey();

// kDataLoss for what MakeWishKey has not made.
absl::Status CheckWishKey(const WishKey& key);

// The hash of one id: BLAKE2b with 256 bits under the key, in hexadecimal.
std::string HashForWish(const WishKey& key, std::string_view id);

namespace internal {

template <class StoreType>
absl::StatusOr<bool> HoldsWishes(StoreType& store) {
  const auto first =
      zweck::Select<WishStore, WishToBeForgotten, HonourErasure>(store, zweck::Page{.limit = 1});
  if (!first.ok()) return first.status();
  return !first->empty();
}

}  // namespace internal

// The key that the store holds; a new one in a store that holds no wish. The store has to seal.
// kDataLoss if wishes are remembered and their key is gone: none of them would be recognised. Other
// errors are the store's.
template <class StoreType>
absl::StatusOr<WishKey> FindOrMakeWishKey(StoreType& store) {
  absl::StatusOr<WishKey> held = zweck::Find<WishStore, WishKey>(store, kWishKeyVersion);
  if (held.ok()) {
    if (absl::Status sound = CheckWishKey(*held); !sound.ok()) return sound;
  }
  if (!absl::IsNotFound(held.status())) return held;
  const absl::StatusOr<bool> orphans = internal::HoldsWishes(store);
  if (!orphans.ok()) return orphans.status();
  if (*orphans) {
    return absl::DataLossError(
        "wish-key: wishes are remembered, and the key of their hashes is gone");
  }
  if (absl::Status kept = zweck::Persist<WishStore>(MakeWishKey(), store); !kept.ok()) return kept;
  return zweck::Find<WishStore, WishKey>(store, kWishKeyVersion);
}

// Ends the key once no wish is remembered; to be called once a day, behind a Purge: that refuses
// while the clock is in doubt, by which wishes may be hidden that are to come back.
template <class StoreType>
absl::Status EndWishKey(StoreType& store, absl::Time now) {
  const absl::StatusOr<bool> held = internal::HoldsWishes(store);
  if (!held.ok()) return held.status();
  if (*held) return absl::OkStatus();
  absl::Status ended = zweck::End<WishStore, WishKey>(store, kWishKeyVersion, now);
  return absl::IsNotFound(ended) ? absl::OkStatus() : ended;
}

}  // namespace jodocus

#endif  // JODOCUS_WISH_TO_BE_FORGOTTEN_H_
