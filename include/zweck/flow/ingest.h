// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// FromJson and FromWire: into a category. What no field declares is counted, and never copied.
//
//   zweck::IngestReport report;
//   absl::StatusOr<Customer> in = zweck::FromJson<Customer>(body, &report);

#ifndef ZWECK_FLOW_INGEST_H_
#define ZWECK_FLOW_INGEST_H_

#include <absl/status/statusor.h>

#include <string_view>

#include "zweck/check/flow.h"
#include "zweck/codec/json.h"
#include "zweck/codec/layout_of.h"
#include "zweck/codec/wire.h"
#include "zweck/flow/flow_record.h"

namespace zweck {

// Reads one JSON document (the proto3 JSON mapping; `At` says where else a field is found). Errors:
// see codec/json.h.
template <class C>
absl::StatusOr<C> FromJson(std::string_view json, IngestReport* report = nullptr) {
  if constexpr (declare::kIsBroken<C>) {
    __builtin_unreachable();  // ZWECK_CATEGORY said what is wrong with it
  } else if constexpr (Category<C>) {
    flow::Leave<flow::IngestFlow<C>>();
    static constinit codec::LazyJsonPlan plan(codec::kLayout<C>);
    absl::StatusOr<C> record(absl::in_place);
    absl::Status read = codec::ReadJson(json, plan, &*record, report);
    if (!read.ok()) record = std::move(read);
    return record;
  } else {
    static_assert(check::ArgumentIsACategory<C>,
                  ZWECK_INTERNAL_SAY("flow-category",
                                     "only a category passes a door. Put the value into a field of "
                                     "one, and list it by ZWECK_CATEGORY in its own namespace."));
    return C{};
  }
}

// Reads one message in the wire format of Protocol Buffers. Errors: see codec/wire.h.
template <class C>
absl::StatusOr<C> FromWire(std::string_view bytes) {
  if constexpr (declare::kIsBroken<C>) {
    __builtin_unreachable();  // ZWECK_CATEGORY said what is wrong with it
  } else if constexpr (Category<C>) {
    flow::Leave<flow::IngestFlow<C>>();
    absl::StatusOr<C> record(absl::in_place);
    absl::Status read = codec::ReadWire(bytes, codec::kLayout<C>, &*record);
    if (!read.ok()) record = std::move(read);
    return record;
  } else {
    static_assert(check::ArgumentIsACategory<C>,
                  ZWECK_INTERNAL_SAY("flow-category",
                                     "only a category passes a door. Put the value into a field of "
                                     "one, and list it by ZWECK_CATEGORY in its own namespace."));
    return C{};
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_INGEST_H_
