// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs with glog what it was started with, and which machine it is on.
// Author: has not read the checks, and came fourth

#include <glog/logging.h>
#include <unistd.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct StartOptions {
  std::string database;
  int port = 0;
  int threads = 1;
};

void LogStart(const StartOptions& options) {
  char machine[64] = "";
  if (gethostname(machine, sizeof(machine) - 1) != 0) LOG(WARNING) << "no name of a machine";
  LOG(INFO) << "library on " << machine << ", port " << options.port << ", " << options.threads
            << " threads, database " << options.database;
}

}  // namespace acme
