// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of hiredis, to be compiled with.

#pragma once

#include <cstddef>

extern "C" {

struct redisContext {
  int err;
  char errstr[128];
};
struct redisReply {
  int type;
  long long integer;
  std::size_t len;
  char* str;
};
redisContext* redisConnect(const char* ip, int port);
void redisFree(redisContext* context);
void* redisCommand(redisContext* context, const char* format, ...);
int redisAppendCommand(redisContext* context, const char* format, ...);
void* redisCommandArgv(redisContext* context, int count, const char** arguments,
                       const std::size_t* lengths);
void freeReplyObject(void* reply);

}  // extern "C"
