// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of the C client of MQTT (Eclipse Paho), to be compiled with.

#pragma once

extern "C" {

typedef void* MQTTClient;
int MQTTClient_publish(MQTTClient client, const char* topic, int length, const void* payload,
                       int qos, int retained, int* token);

}  // extern "C"
