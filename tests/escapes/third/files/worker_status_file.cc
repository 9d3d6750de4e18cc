// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says in a status file, which the monitoring reads, on what the worker is.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/time/clock.h>

#include <fstream>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

class StatusFile {
 public:
  explicit StatusFile(std::string path) : path_(std::move(path)) {}
  ~StatusFile() { Say("idle"); }
  StatusFile(const StatusFile&) = delete;
  StatusFile& operator=(const StatusFile&) = delete;

  void Say(const std::string& what) {
    std::ofstream file(path_, std::ios::trunc);
    file << absl::ToUnixSeconds(absl::Now()) << ' ' << what << '\n';
  }

 private:
  std::string path_;
};

int Work(const std::vector<Question>& questions, HelpDeskHttp& http) {
  StatusFile status("/run/acme/worker");
  int sent = 0;
  for (const Question& question : questions) {
    status.Say("answering: " + question.subject.Use<AnswerQuestion>());
    const auto cut = zweck::Minimize<HelpDeskMail>(question);
    if (zweck::Transmit<HelpDeskMail>(cut, http).ok()) ++sent;
  }
  return sent;
}

}  // namespace acme
