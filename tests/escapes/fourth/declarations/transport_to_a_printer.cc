// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has a transport of its own to the process that prints letters, and says so.
// Author: has not read the checks, and came fourth

#include <unistd.h>
#include <zweck/declare/allowed.h>
#include <zweck/transport/transport.h>

#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct PrinterProcess {
  static constexpr zweck::SinkInfo kInfo{.id = "printer-process",
                                         .description = "Our process that prints answers"};
  using Purposes = zweck::For<AnswerSuggestion>;
  using Recipient = TownLibrary;
};

class PrinterTransport {
 public:
  using ForSink = PrinterProcess;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = false;
  using Egress = zweck::Allowed<"a pipe to our own process that prints answers">;

  explicit PrinterTransport(int pipe) : pipe_(pipe) {}
  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    if (!door.OpensTransport()) return absl::PermissionDeniedError("the key is a store's");
    const ssize_t written = write(pipe_, record.data(), record.size());
    return written == static_cast<ssize_t>(record.size()) ? absl::OkStatus()
                                                          : absl::UnavailableError("the pipe");
  }

 private:
  int pipe_;
};

absl::Status Print(const Suggestion& suggestion, int pipe) {
  PrinterTransport printer(pipe);
  return zweck::Transmit<PrinterProcess>(suggestion, printer);
}

}  // namespace acme
