// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 2: "Our Cloud Apps track user behavior to allow better product decisions based on these
// insights. This includes for example usage of service features such as how often certain features
// are used and how they are used."
//
// What many AnonymousUsageEvents come to: how often something was done with a feature within a
// year, and how long it took, each as one of a few sizes. It is shown to those who decide about the
// product and is not kept.

#ifndef JODOCUS_USAGE_SUMMARY_H_
#define JODOCUS_USAGE_SUMMARY_H_

#include <zweck/declare/anonymous.h>

#include <cstdint>

#include "jodocus/anonymous_usage_event.h"
#include "jodocus/product.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

// To compare a year with the one before.
enum class UsageYear : std::uint8_t { kUnspecified, kPast, kOneBefore };
ZWECK_ENUM(UsageYear, kUnspecified, kPast, kOneBefore);

struct UsageSummary {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<UsageSummary, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "usage-summary",
      .description = "How often and for how long a feature of an app is used",
      .subjects = "nobody",
      .policy_section = "2",
      .anonymous = true};
  using Budget = zweck::AtMostBits<16>;

  Field<1, UsageYear, Is<kind::EventDate>, For<ImproveService>> year;
  Field<2, Product, Is<kind::ProductName>, For<ImproveService>> product;
  Field<3, Feature, Is<kind::FeatureName>, For<ImproveService>> feature;
  Field<4, Action, Is<kind::EventName>, For<ImproveService>> action;
  Field<5, zweck::Bucketed<10, 100, 1'000, 10'000>, Is<kind::Count>, For<ImproveService>> count;
  // On average, of the times that say how long it took.
  Field<6, zweck::Bucketed<100, 1'000, 10'000>, Is<kind::Duration>, For<ImproveService>>
      duration_ms;
};
ZWECK_CATEGORY(UsageSummary, year, product, feature, action, count, duration_ms);

}  // namespace jodocus

#endif  // JODOCUS_USAGE_SUMMARY_H_
