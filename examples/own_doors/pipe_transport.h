// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A transport to another process: each record is a line of JSON in a pipe. A pipe stays on this
// machine, but it does not encrypt, so it takes no category with a Secret.

#ifndef ZWECK_EXAMPLES_OWN_DOORS_PIPE_TRANSPORT_H_
#define ZWECK_EXAMPLES_OWN_DOORS_PIPE_TRANSPORT_H_

#include <limits.h>
#include <sys/uio.h>
#include <zweck/declare/allowed.h>
#include <zweck/transport/transport.h>

#include <cerrno>
#include <string_view>

namespace acme {

template <class S>
class PipeTransport {
 public:
  using ForSink = S;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = false;
  using Egress = zweck::Allowed<"a pipe to the process that the sink describes">;

  explicit PipeTransport(int pipe) : pipe_(pipe) {}

  // OutOfRange for a record that a pipe can't take in one piece.
  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    if (!door.OpensTransport()) return absl::PermissionDeniedError("the key is a store's");
    if (record.size() >= PIPE_BUF) return absl::OutOfRangeError("the record is too long");
    char line_break = '\n';
    // NOLINTNEXTLINE(zweck-bypass: writev reads alone, and iovec is for readv, too)
    const iovec parts[] = {{const_cast<char*>(record.data()), record.size()}, {&line_break, 1}};
    while (writev(pipe_, parts, 2) < 0) {
      if (errno != EINTR) return absl::ErrnoToStatus(errno, "the pipe can't be written");
    }
    return absl::OkStatus();
  }

 private:
  int pipe_;
};

}  // namespace acme

#endif  // ZWECK_EXAMPLES_OWN_DOORS_PIPE_TRANSPORT_H_
