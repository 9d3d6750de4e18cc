// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps the size of a window and the last tab in the settings of a Qt program.
// Author: has not read the checks, and came fourth

#include <QtCore/qt.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class MainWindow {
 public:
  void Restore() {
    width_ = settings_.value("window/width", 1024).toInt();
    tab_ = settings_.value("window/tab", 0).toInt();
  }
  void Save() {
    settings_.setValue("window/width", width_);
    settings_.setValue("window/tab", tab_);
    settings_.sync();
    qDebug() << "saved the window, tab " << tab_;
  }
  void ShowOverdue(const std::vector<Loan>& loans, absl::CivilDay today) {
    int overdue = 0;
    for (const Loan& loan : loans) overdue += loan.due.Use<Lend>() < today ? 1 : 0;
    label_.setText(QString("%1 overdue").arg(QString::fromStdString(std::to_string(overdue))));
  }

 private:
  QSettings settings_{"Fichtenau", "Desk"};
  QLabel label_;
  int width_ = 0;
  int tab_ = 0;
};

}  // namespace acme
