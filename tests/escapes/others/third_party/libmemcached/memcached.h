// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for libmemcached: what the tests call of it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <ctime>
extern "C" {
typedef struct memcached_st memcached_st;
typedef enum { MEMCACHED_SUCCESS, MEMCACHED_FAILURE } memcached_return_t;
memcached_return_t memcached_set(memcached_st* ptr, const char* key, std::size_t key_length,
                                 const char* value, std::size_t value_length,
                                 std::time_t expiration, std::uint32_t flags);
}
