// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a part of a form to a file.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>

#include <fstream>

#include "tests/escapes/policy.h"

namespace acme {

void Upload(const crow::request& request) {
  const crow::multipart::message form(request);
  std::ofstream("/srv/uploads/last") << form.get_part_by_name("photo").body;
}

}  // namespace acme
