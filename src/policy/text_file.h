// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads a file that somebody wrote.

#ifndef ZWECK_SRC_POLICY_TEXT_FILE_H_
#define ZWECK_SRC_POLICY_TEXT_FILE_H_

#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zweck::policy {

// Of a regular file of at most so many bytes. Errors begin with the path, printable, and are those
// of inventory::OpenFile; InvalidArgument for more bytes.
absl::StatusOr<std::string> ReadTextFile(const std::string& path, std::size_t max_bytes);

// The line of a byte, from 1.
std::uint32_t LineOf(std::string_view text, std::size_t at);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_TEXT_FILE_H_
