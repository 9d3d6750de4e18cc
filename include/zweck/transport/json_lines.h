// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes records as lines of JSON, to a file or a stream. Neither encrypts anything, so neither
// takes a Secret field.
//
//   auto file = zweck::JsonLinesFile<Statistics>::Open("statistics.jsonl");
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
#include <utility>

#include "zweck/declare/hosts.h"
#include "zweck/door_key.h"
#include "zweck/internal/declare/say.h"
#include "zweck/transport/transport.h"

namespace zweck {

struct JsonLinesOptions {
  // Wait after each record until it is on the disk. Without it, a crash of the machine (not of the
  // program) may lose the last ones.
  bool sync = false;

  // How long to wait for another process that writes to the same file, before Unavailable.
  absl::Duration lock_timeout = absl::Seconds(5);
};

namespace internal {

template <class S>
inline constexpr bool SinkIsReachedByLines = false;

// What is the same for every sink.
class LinesFile {
 public:
  static absl::StatusOr<LinesFile> Open(std::string path, JsonLinesOptions options);

  LinesFile(LinesFile&&) noexcept;
  LinesFile& operator=(LinesFile&&) noexcept;
  ~LinesFile();

  absl::Status Send(const DoorKey& door, std::string_view record);

 private:
  struct Impl;
  explicit LinesFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class LinesStream {
 public:
  explicit LinesStream(std::ostream& stream) : stream_(stream) {}

  absl::Status Send(const DoorKey& door, std::string_view record);

 private:
  absl::Mutex mutex_;
  std::ostream& stream_;
};

#define ZWECK_INTERNAL_NO_HOSTS(S)                                                        \
  static_assert(internal::kHostsOf<S>.empty() || internal::SinkIsReachedByLines<S>,       \
                ZWECK_INTERNAL_SAY("transport-lines",                                     \
                                   "this sink has hosts, and lines of JSON don't go "     \
                                   "there. Declare a sink without Hosts for the file or " \
                                   "the stream."))

}  // namespace internal

// Appends to a file, which is created with mode 0600 if it does not exist. Each record is written
// whole or not at all: if the disk is full, the part that was written is removed. Several threads
// and several processes may append to the same file.
template <class S>
class JsonLinesFile {
 public:
  using ForSink = S;
  static constexpr WireFormat kFormat = WireFormat::kJson;
  static constexpr bool kSeals = false;

  // NotFound, PermissionDenied, or FailedPrecondition for anything but a regular file.
  static absl::StatusOr<JsonLinesFile> Open(std::string path, JsonLinesOptions options = {}) {
    ZWECK_INTERNAL_NO_HOSTS(S);
    absl::StatusOr<internal::LinesFile> opened =
        internal::LinesFile::Open(std::move(path), options);
    if (!opened.ok()) return opened.status();
    return JsonLinesFile(*std::move(opened));
  }

  // ResourceExhausted when the disk is full; DataLoss if the file ends within a line, because the
  // next record would become part of it; Internal for a record that is empty or has a line break in
  // it.
  absl::Status Send(const DoorKey& door, std::string_view record) {
    return file_.Send(door, record);
  }

 private:
  explicit JsonLinesFile(internal::LinesFile file) : file_(std::move(file)) {}
  internal::LinesFile file_;
};

// Writes to a stream that outlives it, and flushes after each record. Several threads may send;
// what else writes to the stream is up to the caller.
template <class S>
class JsonLinesStream {
 public:
  using ForSink = S;
  static constexpr WireFormat kFormat = WireFormat::kJson;
  static constexpr bool kSeals = false;

  explicit JsonLinesStream(std::ostream& stream) : stream_(stream) { ZWECK_INTERNAL_NO_HOSTS(S); }

  // Unavailable if the stream is or goes bad; what it had taken by then stays written.
  absl::Status Send(const DoorKey& door, std::string_view record) {
    return stream_.Send(door, record);
  }

 private:
  internal::LinesStream stream_;
};

#undef ZWECK_INTERNAL_NO_HOSTS

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_JSON_LINES_H_
