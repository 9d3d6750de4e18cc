// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads a file that somebody wrote.

#ifndef ZWECK_SRC_INVENTORY_TEXT_FILE_H_
#define ZWECK_SRC_INVENTORY_TEXT_FILE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zweck::inventory {

// Of a regular file of at most so many bytes. Errors begin with the path, printable, and are those
// of OpenFile; InvalidArgument for more bytes.
absl::StatusOr<std::string> ReadTextFile(const std::string& path, std::size_t max_bytes);

// Some editors begin a file with it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
std::string_view WithoutByteOrderMark(std::string_view text);

// By its byte order mark, or by the byte 0 that each letter of ASCII has there.
bool IsUtf16(std::string_view text);

// InvalidArgument for what is not UTF-8: the path, printable, the line, the cause and the remedy.
absl::Status CheckUtf8(const std::string& path, std::string_view text);

// The line of a byte, from 1.
std::uint32_t LineOf(std::string_view text, std::size_t at);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_TEXT_FILE_H_
