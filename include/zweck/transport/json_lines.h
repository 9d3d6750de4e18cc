// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records as lines of JSON, to a file or a stream. Neither encrypts anything, so neither takes a
// Secret field.
//
//   auto file = zweck::JsonLinesFile::Open("statistics.jsonl");
//   auto sent = zweck::Transmit<Statistics>(record, *file);

#ifndef ZWECK_TRANSPORT_JSON_LINES_H_
#define ZWECK_TRANSPORT_JSON_LINES_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "zweck/door_key.h"
#include "zweck/transport/transport.h"

namespace zweck {

struct JsonLinesOptions {
  // Wait after each record until it is on the disk. Without it, a crash of the machine (not of the
  // program) may lose the last ones.
  bool sync = false;

  // How long to wait for another process that writes to the same file, before Unavailable.
  absl::Duration lock_timeout = absl::Seconds(5);
};

// Appends to a file, which is made with mode 0600 if it is not there. Each record is written whole
// or not at all: what a full disk cut is taken back. Several threads and several processes may
// append to the same file.
class JsonLinesFile {
 public:
  static constexpr WireFormat kFormat = WireFormat::kJson;
  static constexpr bool kSeals = false;

  // NotFound, PermissionDenied, or FailedPrecondition for what is no regular file.
  static absl::StatusOr<JsonLinesFile> Open(std::string path, JsonLinesOptions options = {});

  JsonLinesFile(JsonLinesFile&&) noexcept;
  JsonLinesFile& operator=(JsonLinesFile&&) noexcept;
  ~JsonLinesFile();

  // ResourceExhausted when the disk is full; DataLoss if the file ends within a line, because the
  // next record would become part of it; Internal for a record that is empty or has a line break in
  // it.
  absl::Status Send(const DoorKey& door, std::string_view record);

 private:
  struct Impl;
  explicit JsonLinesFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Writes to a stream that outlives it, and flushes after each record. Several threads may send;
// what else writes to the stream is up to the caller.
class JsonLinesStream {
 public:
  static constexpr WireFormat kFormat = WireFormat::kJson;
  static constexpr bool kSeals = false;

  explicit JsonLinesStream(std::ostream& stream) : stream_(stream) {}

  // Unavailable when the stream is or goes bad; what it had taken by then can't be taken back.
  absl::Status Send(const DoorKey& door, std::string_view record);

 private:
  absl::Mutex mutex_;
  std::ostream& stream_;
};

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_JSON_LINES_H_
