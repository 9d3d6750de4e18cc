// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for sentry-native: what the tests call of it.
#pragma once
#include <cstdint>
extern "C" {
typedef union sentry_value_u {
  std::uint64_t _bits;
} sentry_value_t;
typedef struct sentry_uuid_s {
  char bytes[16];
} sentry_uuid_t;
typedef enum sentry_level_e {
  SENTRY_LEVEL_DEBUG = -1,
  SENTRY_LEVEL_INFO = 0,
  SENTRY_LEVEL_WARNING = 1,
  SENTRY_LEVEL_ERROR = 2
} sentry_level_t;
sentry_value_t sentry_value_new_object(void);
sentry_value_t sentry_value_new_string(const char* value);
sentry_value_t sentry_value_new_int32(std::int32_t value);
int sentry_value_set_by_key(sentry_value_t value, const char* key, sentry_value_t v);
sentry_value_t sentry_value_new_message_event(sentry_level_t level, const char* logger,
                                              const char* text);
sentry_value_t sentry_value_new_breadcrumb(const char* type, const char* message);
sentry_uuid_t sentry_capture_event(sentry_value_t event);
void sentry_add_breadcrumb(sentry_value_t breadcrumb);
void sentry_set_user(sentry_value_t user);
void sentry_set_tag(const char* key, const char* value);
void sentry_set_extra(const char* key, sentry_value_t value);
}
