// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for nats.c: what the tests call of it.
#pragma once
extern "C" {
typedef struct __natsConnection natsConnection;
typedef enum { NATS_OK = 0, NATS_ERR } natsStatus;
natsStatus natsConnection_PublishString(natsConnection* nc, const char* subj, const char* str);
natsStatus natsConnection_Publish(natsConnection* nc, const char* subj, const void* data,
                                  int dataLen);
}
