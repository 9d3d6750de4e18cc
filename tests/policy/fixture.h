// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A shop's inventory and its policy, which fit, and either of them with one change.

#ifndef ZWECK_TESTS_POLICY_FIXTURE_H_
#define ZWECK_TESTS_POLICY_FIXTURE_H_

#include <google/protobuf/text_format.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/policy/checks.h"
#include "src/policy/policy_file.h"
#include "tests/support/temp_directory.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::testing {

inline const std::string kFolder = ZWECK_SOURCE_DIR "/tests/";

inline std::string ShopText() { return FileBytes(kFolder + "report/shop.txtpb"); }
inline std::string ClubText() { return FileBytes(kFolder + "policy/club.txtpb"); }
inline std::string ShopPolicyText() { return FileBytes(kFolder + "policy/shop_policy.txtpb"); }

// The one place where `from` stands is changed. What is not there, or twice, is a mistake of the
// test.
struct Change {
  std::string_view from;
  std::string_view to;
};
inline std::string With(std::string text, const Change& change) {
  if (change.from.empty()) return text.append(change.to);
  const std::size_t at = text.find(change.from);
  INFO("change: " << change.from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(change.from, at + 1) == std::string::npos);
  return text.replace(at, change.from.size(), change.to);
}

inline v1::Inventory InventoryOf(const std::string& text) {
  v1::Inventory inventory;
  REQUIRE(google::protobuf::TextFormat::ParseFromString(text, &inventory));
  return inventory;
}

inline policy::PolicyFile PolicyOf(const std::string& text) {
  auto file = policy::PolicyFile::Parse("policy.txtpb", text, {"gender", "health-data"});
  INFO(file.status().ToString());
  REQUIRE(file.ok());
  return *std::move(file);
}

inline std::vector<findings::Finding> Check(const std::string& inventory,
                                            const std::string& policy) {
  auto findings = policy::CheckPolicy(InventoryOf(inventory), PolicyOf(policy));
  INFO(findings.status().ToString());
  REQUIRE(findings.ok());
  return *std::move(findings);
}

inline std::vector<std::string> IdsOf(const std::vector<findings::Finding>& findings) {
  std::vector<std::string> ids;
  for (const findings::Finding& finding : findings) ids.push_back(finding.id);
  return ids;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_POLICY_FIXTURE_H_
