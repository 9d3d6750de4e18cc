#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Reads what write_customer wrote, with nothing but protoc.
#
# usage: read_customer.sh DIRECTORY ZWECK_PROTO_DIRECTORY

set -euo pipefail
zweck=$(cd "$2" && pwd)
cd "$1"

# A record.
protoc -I . -I "$zweck" --decode=acme.v1.Customer acme/v1/customer.proto < customer.bin

# The tags.
protoc -I . -I "$zweck" --descriptor_set_out=customer.desc acme/v1/customer.proto
protoc -I "$zweck" --decode=google.protobuf.FileDescriptorSet \
  google/protobuf/descriptor.proto zweck/v1/options.proto < customer.desc

# Code that does both in another language.
protoc -I . -I "$zweck" --python_out=. acme/v1/customer.proto zweck/v1/options.proto
