// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: the last ten searches of the help desk, in a ring.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <boost/circular_buffer.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

class Recent {
 public:
  void Opened(const Question& question) {
    recent_.push_back(
        {question.ticket.Use<AnswerQuestion>(), question.subject.Use<AnswerQuestion>()});
  }
  auto begin() const { return recent_.begin(); }
  auto end() const { return recent_.end(); }

 private:
  struct Entry {
    std::int64_t ticket;
    std::string subject;
  };
  boost::circular_buffer<Entry> recent_{10};
};

}  // namespace acme
