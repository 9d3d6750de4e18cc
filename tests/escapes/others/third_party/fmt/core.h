// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for {fmt}: what the tests call of it.
#pragma once
#include <cstdio>
#include <string>
#include <string_view>
namespace fmt {
template <class... Args>
std::string format(std::string_view format, const Args&... args);
template <class... Args>
void print(std::string_view format, const Args&... args);
template <class... Args>
void print(std::FILE* file, std::string_view format, const Args&... args);
}  // namespace fmt
