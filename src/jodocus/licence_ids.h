// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The ids of a licence or a sale, as `MarketplaceContact::ids` holds them: the name of the kind, a
// colon, and the id in lower case. Ids of different kinds are never the same.

#ifndef ZWECK_SRC_JODOCUS_LICENCE_IDS_H_
#define ZWECK_SRC_JODOCUS_LICENCE_IDS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jodocus {

// The longest id, with its kind.
inline constexpr std::size_t kMostOfId = 160;

// Is this the name of a member of a row that is an id of its licence, line or sale?
bool IsIdName(std::string_view member);

// The id that stands in this member of a row, and that MarketplaceId has read; nullopt if there is
// none behind its "SEN-".
std::optional<std::string> LicenceId(std::string_view member, std::string_view text);

// Kinds of ids as a set. That of the sale is in none: it has several lines.
using IdKinds = unsigned;
inline constexpr IdKinds kAllIdKinds = 16;  // one more than the set of all

// The kind of an id; 0 for that of a sale.
IdKinds KindOf(std::string_view id);

// What a key may be that an older import made of the first id it found, without its kind.
struct OldKey {
  std::vector<std::string> ids;
  std::string sale;
};
OldKey IdsOfOldKey(std::string_view key);

}  // namespace jodocus

#endif  // ZWECK_SRC_JODOCUS_LICENCE_IDS_H_
