// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// FromJson and FromWire: into a category. Members that no field declares are counted, and never
// copied.
//
//   zweck::IngestReport report;
//   absl::StatusOr<Customer> in = zweck::FromJson<Customer>(body, &report);
//
// They read a zweck::Body (codec/body.h), or text.

#ifndef ZWECK_FLOW_INGEST_H_
#define ZWECK_FLOW_INGEST_H_

#include <absl/status/statusor.h>

#include <string_view>

#include "zweck/codec/body.h"  // IWYU pragma: export
#include "zweck/codec/json.h"  // IWYU pragma: export
#include "zweck/internal/check/flow_rules.h"
#include "zweck/internal/codec/body_bytes.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

// Reads one JSON document (the proto3 JSON mapping; `At` says where else a field is found). Errors:
// see codec/json.h.
template <class C>
absl::StatusOr<C> FromJson(std::string_view json, IngestReport* report = nullptr) {
  using Asked = internal::IngestAsked<C>;
  if constexpr (internal::kPasses<internal::IngestRules, Asked>) {
    internal::Leave<internal::IngestFlow<C>>();
    static constinit internal::LazyJsonPlan plan(internal::kLayout<C>);
    absl::StatusOr<C> record(absl::in_place);
    absl::Status read = internal::ReadJson(json, plan, &*record, report);
    if (!read.ok()) record = std::move(read);
    return record;
  } else {
    internal::BrokenRule<internal::IngestRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

template <class C>
absl::StatusOr<C> FromJson(const Body& body, IngestReport* report = nullptr) {
  return FromJson<C>(internal::BodyBytes::Of(body), report);
}

// Reads one message in the wire format of Protocol Buffers. Errors: see codec/wire.h.
template <class C>
absl::StatusOr<C> FromWire(std::string_view bytes) {
  using Asked = internal::IngestAsked<C>;
  if constexpr (internal::kPasses<internal::IngestRules, Asked>) {
    internal::Leave<internal::IngestFlow<C>>();
    absl::StatusOr<C> record(absl::in_place);
    absl::Status read = internal::ReadWire(bytes, internal::kLayout<C>, &*record);
    if (!read.ok()) record = std::move(read);
    return record;
  } else {
    internal::BrokenRule<internal::IngestRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

template <class C>
absl::StatusOr<C> FromWire(const Body& body) {
  return FromWire<C>(internal::BodyBytes::Of(body));
}

}  // namespace zweck

#endif  // ZWECK_FLOW_INGEST_H_
