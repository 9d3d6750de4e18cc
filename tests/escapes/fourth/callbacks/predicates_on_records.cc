// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: chooses records by predicates that callers hand in.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <functional>

#include "tests/escapes/fourth/policy.h"

namespace acme {

using Wanted = std::function<bool(const Borrower&)>;

std::vector<const Borrower*> Choose(const std::vector<Borrower>& all, const Wanted& wanted) {
  std::vector<const Borrower*> chosen;
  for (const Borrower& one : all) {
    if (wanted(one)) chosen.push_back(&one);
  }
  return chosen;
}

std::size_t YoungWithMail(const std::vector<Borrower>& all) {
  const Wanted young = [](const Borrower& one) { return one.group.Use<Lend>() == Group::kYouth; };
  const Wanted with_mail = [](const Borrower& one) {
    return one.email.Use<RemindOfReturn>().has_value();
  };
  return Choose(all, [&](const Borrower& one) { return young(one) && with_mail(one); }).size();
}

}  // namespace acme
