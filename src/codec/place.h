// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An error of one field: "client-installation.base_url: is not UTF-8". It names the place and no
// value.

#ifndef ZWECK_CODEC_PLACE_H_
#define ZWECK_CODEC_PLACE_H_

#include <absl/status/status.h>

#include <string>
#include <string_view>

namespace zweck::codec {

// `field` may be empty: the record as a whole.
inline absl::Status PlaceError(absl::StatusCode code, std::string_view category,
                               std::string_view field, std::string_view reason) {
  std::string message(category);
  if (!field.empty()) message.append(".").append(field);
  message.append(": ").append(reason);
  return absl::Status(code, message);
}

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_PLACE_H_
