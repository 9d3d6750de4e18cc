// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/status.h>

#include <cstddef>
#include <string>

#include "src/codec/append.h"
#include "src/codec/wire_format.h"
#include "src/outside.h"
#include "src/text/cat.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/wire.h"
#include "zweck/internal/flow/answering.h"

namespace zweck::internal {
namespace {

constexpr std::size_t kMostAround = 1 + wire::kMaxVarint;  // what stands around a record
static_assert(codec::kMaxJsonBytes == codec::kMaxWireBytes);

absl::Status WriteRecord(const CodecKey& key, WireFormat format, const RecordLayout& layout,
                         const void* record, std::string& out) {
  return format == WireFormat::kJson ? WriteJson(key, layout, record, out)
                                     : WriteWire(key, layout, record, out);
}

// What was written before must not stay in memory that a growing string has left.
absl::Status WriteList(const CodecKey& key, WireFormat format, const RecordLayout& layout,
                       const AnswerRecords& records, std::string& record, std::string& out) {
  const bool is_json = format == WireFormat::kJson;
  for (std::size_t i = 0; i < records.size; ++i) {
    Wipe(record);
    const absl::Status written =
        WriteRecord(key, format, layout, records.at(records.records, i), record);
    if (!written.ok()) {
      return absl::Status(written.code(), text::Cat({"record ", std::to_string(i + 1), ": ",
                                                     std::string(written.message())}));
    }
    if (out.size() + record.size() + kMostAround > codec::kMaxJsonBytes) {
      return absl::ResourceExhaustedError(
          text::Cat({"category ", layout.category, ": the first ", std::to_string(i + 1),
                     " records are longer than an answer may be. Answer fewer at a time"}));
    }
    MakeRoom(out, record.size() + kMostAround, true);
    if (is_json) {
      out += i == 0 ? '[' : ',';
    } else {
      char head[kMostAround];
      head[0] = static_cast<char>(wire::TagOf(1, wire::WireType::kBytes));
      out.append(head, wire::WriteVarint(record.size(), head + 1));
    }
    out += record;
  }
  if (is_json) out += records.size == 0 ? "[]" : "]";
  return absl::OkStatus();
}

}  // namespace

absl::Status WriteAnswer(const CodecKey& key, WireFormat format, const RecordLayout& layout,
                         const AnswerRecords& records, std::string& out) {
  if (!IsOutside()) [[unlikely]] {
    return NotOutside();
  }
  absl::Status written;
  if (records.is_list) {
    std::string record;
    written = WriteList(key, format, layout, records, record, out);
    Wipe(record);
  } else {
    written = WriteRecord(key, format, layout, records.at(records.records, 0), out);
  }
  if (!written.ok()) Wipe(out);
  return written;
}

}  // namespace zweck::internal
