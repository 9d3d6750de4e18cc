// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of sentry-native, to be compiled with.

#pragma once

#include <cstdint>

extern "C" {

typedef union sentry_value_u {
  std::uint64_t bits;
  double number;
} sentry_value_t;
enum sentry_level_t {
  SENTRY_LEVEL_DEBUG,
  SENTRY_LEVEL_INFO,
  SENTRY_LEVEL_WARNING,
  SENTRY_LEVEL_ERROR
};
sentry_value_t sentry_value_new_message_event(sentry_level_t level, const char* logger,
                                              const char* text);
sentry_value_t sentry_value_new_breadcrumb(const char* type, const char* message);
sentry_value_t sentry_value_new_object();
sentry_value_t sentry_value_new_string(const char* value);
sentry_value_t sentry_value_new_int32(std::int32_t value);
int sentry_value_set_by_key(sentry_value_t value, const char* key, sentry_value_t to);
void sentry_capture_event(sentry_value_t event);
void sentry_add_breadcrumb(sentry_value_t breadcrumb);
void sentry_set_tag(const char* key, const char* value);
void sentry_set_user(sentry_value_t user);

}  // extern "C"
