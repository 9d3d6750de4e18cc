// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind Answer: records as the bytes of one answer.

#ifndef ZWECK_INTERNAL_FLOW_ANSWERING_H_
#define ZWECK_INTERNAL_FLOW_ANSWERING_H_

#include <absl/status/status.h>

#include <cstddef>
#include <string>

#include "zweck/door_key.h"
#include "zweck/internal/codec/layout.h"
#include "zweck/transport/transport.h"

namespace zweck::internal {

// Records whose type is not known any more: `at` finds one of them.
struct AnswerRecords {
  const void* (*at)(const void* records, std::size_t i);
  const void* records;
  std::size_t size;
  bool is_list;
};

// Writes into an empty string: one record by itself; a list as a JSON array, or as a message whose
// field 1 repeats the record. Errors as WriteJson and WriteWire, of a list with the number of the
// record; and kResourceExhausted for a list of more than 64 MiB. Then nothing is left in `out`.
absl::Status WriteAnswer(const CodecKey& key, WireFormat format, const RecordLayout& layout,
                         const AnswerRecords& records, std::string& out);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_ANSWERING_H_
