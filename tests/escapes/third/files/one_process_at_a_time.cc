// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps a second process away from the import by a file that holds the first one's id.
// Author: has not read the checks, and came third

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

class ProcessLock {
 public:
  explicit ProcessLock(const char* path)
      : path_(path), file_(open(path, O_CREAT | O_EXCL | O_WRONLY, 0600)) {
    if (file_ < 0) return;
    const std::string id = std::to_string(getpid()) + "\n";
    held_ = write(file_, id.data(), id.size()) == static_cast<ssize_t>(id.size());
  }
  ~ProcessLock() {
    if (file_ < 0) return;
    close(file_);
    unlink(path_);
  }
  ProcessLock(const ProcessLock&) = delete;
  ProcessLock& operator=(const ProcessLock&) = delete;
  bool held() const { return held_; }

 private:
  const char* path_;
  int file_;
  bool held_ = false;
};

absl::Status ImportAlone(const zweck::Body& body, zweck::SqliteStore& store) {
  const ProcessLock lock("/run/acme/import.lock");
  if (!lock.held()) return absl::UnavailableError("another import runs");
  const absl::StatusOr<Buyer> buyer = zweck::FromJson<Buyer>(body);
  return buyer.ok() ? zweck::Persist<BuyerTable>(*buyer, store) : buyer.status();
}

}  // namespace acme
