// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs how large an upload is.
// Author: writes the checks

#include <drogon/drogon.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

int Upload(const drogon::HttpFile& file) {
  std::cout << "a file of " << file.fileLength() << " bytes\n";
  return file.fileContent().size() > 1'000'000 ? 413 : 204;
}

}  // namespace acme
