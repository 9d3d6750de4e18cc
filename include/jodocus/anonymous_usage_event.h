// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 2: "[...] how often certain features are used and how they are used. This data is
// anonymized. Therefore, we cannot identify the end user this data relates to. It is exclusively
// used in order to improve our service."
//
// The category is anonymous, so it can hold no text, no address and no id, not even the hash of a
// client key: each value is one of a few, and all of them together tell less than 20 bits. The week
// stands in place of the moment, which would find the same person in another log. An event without
// its day, or that does not say what was done with what, counts for nothing and is refused.

#ifndef JODOCUS_ANONYMOUS_USAGE_EVENT_H_
#define JODOCUS_ANONYMOUS_USAGE_EVENT_H_

#include <zweck/declare/anonymous.h>

#include <cstdint>

#include "jodocus/product.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

enum class Feature : std::uint8_t {
  kUnspecified,
  kSettings,
  kEditor,
  kMacro,
  kSearch,
  kReport,
  kDashboard,
  kAutomation,
  kImport,
  kExport,
};
ZWECK_ENUM(Feature, kUnspecified, kSettings, kEditor, kMacro, kSearch, kReport, kDashboard,
           kAutomation, kImport, kExport);

enum class Action : std::uint8_t {
  kUnspecified,
  kOpened,
  kCreated,
  kChanged,
  kDeleted,
  kFinished,
  kCancelled,
  kFailed,
};
ZWECK_ENUM(Action, kUnspecified, kOpened, kCreated, kChanged, kDeleted, kFinished, kCancelled,
           kFailed);

struct AnonymousUsageEvent {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<AnonymousUsageEvent, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "anonymous-usage-event",
                                             .description = "How a feature of an app was used",
                                             .subjects = "nobody",
                                             .policy_section = "2",
                                             .anonymous = true};
  // To compare a year with the one before.
  using Retention = zweck::KeepFor<std::chrono::days{2 * 365}>;
  using Budget = zweck::AtMostBits<20>;

  Field<1, zweck::CoarseDay<zweck::Week>, Is<kind::EventDate>, For<ImproveService>, Required> day;
  Field<2, Product, Is<kind::ProductName>, For<ImproveService>, Required> product;
  Field<3, Feature, Is<kind::FeatureName>, For<ImproveService>, Required> feature;
  Field<4, Action, Is<kind::EventName>, For<ImproveService>, Required> action;
  Field<5, zweck::Bucketed<1, 2, 10>, Is<kind::Count>, For<ImproveService>> count;
  Field<6, zweck::Bucketed<100, 1'000, 10'000>, Is<kind::Duration>, For<ImproveService>>
      duration_ms;
};
ZWECK_CATEGORY(AnonymousUsageEvent, day, product, feature, action, count, duration_ms);

}  // namespace jodocus

#endif  // JODOCUS_ANONYMOUS_USAGE_EVENT_H_
