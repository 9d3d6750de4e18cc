// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// `licenseId` is `addonLicenseId` behind "SEN-": two members, one kind.

#include "src/jodocus/licence_ids.h"

#include <absl/strings/ascii.h>

#include <algorithm>
#include <array>

#include "jodocus/marketplace_text.h"
#include "src/text/cat.h"

namespace jodocus {
namespace {

constexpr std::string_view kLicence = "addonLicenseId";
constexpr std::string_view kSale = "transactionId";
constexpr std::string_view kSenPrefix = "sen-";

struct Member {
  std::string_view name;
  std::string_view kind;
};
constexpr std::array<Member, 6> kMembers = {{{"appEntitlementNumber", "appEntitlementNumber"},
                                             {"appEntitlementId", "appEntitlementId"},
                                             {"addonLicenseId", kLicence},
                                             {"licenseId", kLicence},
                                             {"transactionLineItemId", "transactionLineItemId"},
                                             {"transactionId", kSale}}};

// In the order of their bits.
constexpr std::array<std::string_view, 4> kKinds = {"appEntitlementNumber", "appEntitlementId",
                                                    kLicence, "transactionLineItemId"};
static_assert(kAllIdKinds == 1U << kKinds.size());

const Member* FindMember(std::string_view name) {
  const auto found = std::ranges::find_if(kMembers, [&](const Member& member) {
    return zweck::text::EqualsIgnoringCase(member.name, name);
  });
  return found == kMembers.end() ? nullptr : &*found;
}

std::string MakeId(std::string_view kind, std::string_view lower) {
  return zweck::text::Cat({kind, ":", lower});
}

std::string Lower(std::string_view text) {
  return absl::AsciiStrToLower(zweck::text::ForAbseil(text));
}

std::string_view WithoutSen(std::string_view lower) {
  return lower.starts_with(kSenPrefix) ? lower.substr(kSenPrefix.size()) : lower;
}

}  // namespace

bool IsIdName(std::string_view member) { return FindMember(member) != nullptr; }

std::optional<std::string> LicenceId(std::string_view member, std::string_view text) {
  const Member* const found = FindMember(member);
  if (found == nullptr) return std::nullopt;
  const std::string lower = Lower(text);
  if (found->kind != kLicence) return MakeId(found->kind, lower);
  std::string number(WithoutSen(lower));
  if (MarketplaceId::FromText(number) != zweck::Reading::kKept) return std::nullopt;
  return MakeId(kLicence, number);
}

IdKinds KindOf(std::string_view id) {
  const auto found = std::ranges::find(kKinds, id.substr(0, id.find(':')));
  return found == kKinds.end() ? 0 : 1U << (found - kKinds.begin());
}

OldKey IdsOfOldKey(std::string_view key) {
  const std::string lower = Lower(key);
  OldKey old;
  // The line of a sale was no key.
  for (const std::string_view kind : kKinds) {
    if (kind == "transactionLineItemId") continue;
    old.ids.push_back(MakeId(kind, kind == kLicence ? WithoutSen(lower) : lower));
  }
  old.sale = MakeId(kSale, lower);
  return old;
}

}  // namespace jodocus
