// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/transport/transport.h"

namespace zweck::internal {

const char* ContentTypeOf(WireFormat format) {
  switch (format) {
    case WireFormat::kJson:
      return "application/json";
    case WireFormat::kProtobuf:
      return "application/x-protobuf";
    case WireFormat::kForm:
      break;
  }
  return "application/x-www-form-urlencoded";
}

}  // namespace zweck::internal
