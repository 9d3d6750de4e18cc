// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of Qt, to be compiled with.

#pragma once

#include <string>

class QString {
 public:
  QString();
  QString(const char* text);
  static QString fromStdString(const std::string& text);
  std::string toStdString() const;
  QString arg(const QString& value) const;
  QString trimmed() const;
  int size() const;
};
class QVariant {
 public:
  QVariant(const QString& text);
  QVariant(int number);
  QVariant(bool value);
  int toInt() const;
};
class QSettings {
 public:
  QSettings(const QString& organization, const QString& application);
  void setValue(const QString& key, const QVariant& value);
  QVariant value(const QString& key, const QVariant& otherwise) const;
  void sync();
};
class QDebug {
 public:
  QDebug& operator<<(const QString& text);
  QDebug& operator<<(const char* text);
  QDebug& operator<<(int number);
};
QDebug qDebug();
QDebug qWarning();
class QClipboard {
 public:
  void setText(const QString& text);
};
class QLabel {
 public:
  void setText(const QString& text);
};
