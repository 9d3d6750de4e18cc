// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads from the query which page of the catalogue is wanted, and logs that with the path.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth
// Judged: a mistake, which its author called innocent: a path such as /borrowers/T-1
//   says who somebody is, so what was asked for is borrowed.

#include <httplib.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Paging {
  int page = 1;
  int size = 20;
  bool newest_first = false;
};

Paging PagingOf(const httplib::Request& request) {
  Paging paging;
  if (request.has_param("page")) {
    paging.page = std::max(1, std::atoi(request.get_param_value("page").c_str()));
  }
  if (request.has_param("size")) {
    paging.size = std::clamp(std::atoi(request.get_param_value("size").c_str()), 1, 100);
  }
  paging.newest_first = request.get_param_value("sort") == "newest";
  std::clog << request.path << ": page " << paging.page << " of " << paging.size << '\n';
  return paging;
}

}  // namespace acme
