// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of {fmt}, to be compiled with.

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
template <class Out, class... Args>
Out format_to(Out out, std::string_view format, const Args&... args);
template <class Range>
std::string join(const Range& range, std::string_view separator);

}  // namespace fmt
