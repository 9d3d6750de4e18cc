// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for hiredis: what the tests call of it.
#pragma once
#include <cstddef>
extern "C" {
#define REDIS_OK 0
#define REDIS_REPLY_STRING 1
typedef struct redisContext {
  int err;
  char errstr[128];
} redisContext;
typedef struct redisReply {
  int type;
  long long integer;
  std::size_t len;
  char* str;
} redisReply;
redisContext* redisConnect(const char* ip, int port);
void redisFree(redisContext* c);
void freeReplyObject(void* reply);
void* redisCommand(redisContext* c, const char* format, ...);
int redisAppendCommand(redisContext* c, const char* format, ...);
void* redisCommandArgv(redisContext* c, int argc, const char** argv, const std::size_t* argvlen);
}
