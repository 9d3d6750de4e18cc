// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON, after the JSON mapping of proto3 (https://protobuf.dev/programming-guides/json/), over a
// table of fields. Typed doors to it are FromJson (flow/ingest.h), and Transmit.

#ifndef ZWECK_INTERNAL_CODEC_JSON_H_
#define ZWECK_INTERNAL_CODEC_JSON_H_

#include <absl/status/status.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/codec/json.h"  // IWYU pragma: export
#include "zweck/door_key.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {
namespace json {
struct Node;
}

// In place of an index, in a map: its keys may be data, and no error names one.
inline constexpr std::int64_t kAnyKey = -2;

// Which member of incoming JSON goes into which field.
class JsonPlan {
 public:
  explicit JsonPlan(const RecordLayout& layout);
  ~JsonPlan();
  JsonPlan(const JsonPlan&) = delete;
  JsonPlan& operator=(const JsonPlan&) = delete;

  const json::Node& root() const { return *root_; }

 private:
  const json::Node* root_;
};

// A plan that is made at its first use, for a static variable. It is never destroyed.
class LazyJsonPlan {
 public:
  constexpr explicit LazyJsonPlan(const RecordLayout& layout) : layout_(&layout) {}
  const JsonPlan& Get();

 private:
  const RecordLayout* layout_;
  std::atomic<const JsonPlan*> plan_ = nullptr;
};

// Reads one JSON document into an empty record. Members that no field declares are skipped and
// never copied. Errors: kInvalidArgument for JSON that is malformed, too deep, not UTF-8, has a
// member twice or a value of a wrong type; kOutOfRange for a value too long or too large for its
// field; kResourceExhausted for a document that is too large, or whose lists of records would take
// much more memory than it has bytes. Each names the category and the place (a pointer made of
// declared names, and the byte), and no value.
absl::Status ReadJson(std::string_view json, const JsonPlan& plan, void* record,
                      IngestReport& report);
// The same; `report` may be null.
absl::Status ReadJson(std::string_view json, LazyJsonPlan& plan, void* record,
                      IngestReport* report);

// Appends the record as one line of JSON, without spaces. Fields that hold nothing are left out.
// Errors: kInvalidArgument for text that is not UTF-8, kOutOfRange for a time outside of the years
// 1 to 9999 or a text over its MaxBytes; then `out` is as before.
absl::Status WriteJson(const CodecKey& key, const RecordLayout& layout, const void* record,
                       std::string& out);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_JSON_H_
