// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers the last borrower of the desk in the settings of a Qt program.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <QtCore/qt.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Desk {
 public:
  void Opened(const Borrower& borrower) {
    const QString card = QString::fromStdString(borrower.card.Use<Lend>());
    settings_.setValue("recent/card", card);
    settings_.sync();
  }

 private:
  QSettings settings_{"Fichtenau", "Desk"};
};

}  // namespace acme
