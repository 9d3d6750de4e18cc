// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps the jobs of a night in a queue that is sorted by when they are to run.
// Author: has not read the checks, and came fourth

#include <functional>
#include <queue>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct NightJob {
  absl::Time at;
  int number;
  std::function<absl::Status()> run;
  friend bool operator<(const NightJob& a, const NightJob& b) { return a.at > b.at; }
};

class Night {
 public:
  int Add(absl::Time at, std::function<absl::Status()> run) {
    jobs_.push({at, ++last_, std::move(run)});
    return last_;
  }
  int RunUntil(absl::Time now) {
    int failed = 0;
    while (!jobs_.empty() && jobs_.top().at <= now) {
      const NightJob job = jobs_.top();
      jobs_.pop();
      if (!job.run().ok()) ++failed;
    }
    return failed;
  }

 private:
  std::priority_queue<NightJob> jobs_;
  int last_ = 0;
};

void Plan(Night& night, absl::Time at, zweck::SealedSqliteStore& store) {
  night.Add(at, [&store] { return store.Scrub(); });
}

}  // namespace acme
