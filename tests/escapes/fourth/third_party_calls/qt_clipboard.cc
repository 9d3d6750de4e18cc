// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies an address to the clipboard, for any other program to read.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <QtCore/qt.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void CopyAddress(QClipboard& clipboard, const Borrower& borrower) {
  const std::optional<std::string>& email = borrower.email.Use<RemindOfReturn>();
  if (email.has_value()) clipboard.setText(QString::fromStdString(*email));
}

}  // namespace acme
