// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The crash reporter's C interface, as far as the escapes need it.

#pragma once

#include <cstdint>

extern "C" {

union sentry_value_u {
  std::uint64_t _bits;
  double _double;
};
typedef union sentry_value_u sentry_value_t;

sentry_value_t sentry_value_new_object(void);
sentry_value_t sentry_value_new_string(const char* value);
sentry_value_t sentry_value_new_breadcrumb(const char* type, const char* message);
sentry_value_t sentry_value_new_message_event(int level, const char* logger, const char* text);
int sentry_value_set_by_key(sentry_value_t value, const char* k, sentry_value_t v);
void sentry_add_breadcrumb(sentry_value_t breadcrumb);
void sentry_set_tag(const char* key, const char* value);
void sentry_set_user(sentry_value_t user);
void sentry_capture_event(sentry_value_t event);
}
