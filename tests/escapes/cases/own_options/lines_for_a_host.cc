// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes into a file what is for a server.
// Stopped by: compiler
// Finding: zweck[transport-lines]
// Author: writes the checks

#include <zweck/transport/json_lines.h>

#include "tests/escapes/policy.h"

namespace acme {

struct Newsletter : Mailer {
  using Hosts = zweck::AtHosts<"api.mailer.example">;
};

absl::Status Send(const Customer& customer) {
  auto file = zweck::JsonLinesFile<Newsletter>::Open("sent.jsonl");
  if (!file.ok()) return file.status();
  return zweck::Transmit<Newsletter>(zweck::Minimize<Newsletter>(customer), *file);
}

}  // namespace acme
