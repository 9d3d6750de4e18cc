// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// std::string::resize_and_overwrite, which C++23 has and C++20 lacks: text is written into memory
// that nobody fills with zeros first. Which way is taken goes by the standard library and not by
// the standard that a source is compiled for, so that all sources of a program agree. In line,
// since a call into one source that is C++23 takes 2 ns for each text that is written to: of a
// message of five numbers, which takes 7, that is a quarter.

#ifndef ZWECK_SRC_TEXT_RESIZE_H_
#define ZWECK_SRC_TEXT_RESIZE_H_

#include <cstddef>
#include <string>

namespace zweck::text {

#if defined(__GLIBCXX__) && _GLIBCXX_USE_CXX11_ABI

inline constexpr bool kOverwritesFreely = true;

// libstdc++ sets the length of a string by a private member, which only an explicit instantiation
// may name ([temp.spec.general]); this one hands it on.
struct LengthSetter {
  using Member = void (std::string::*)(std::size_t);
  friend constexpr Member MemberOf(LengthSetter);
};
template <LengthSetter::Member kMember>
struct OpensString {
  friend constexpr LengthSetter::Member MemberOf(LengthSetter) { return kMember; }
};
extern template struct OpensString<&std::string::_M_set_length>;

// Calls size_t write(char* at, size_t size), which writes at most `size` bytes, the text from now
// on, and returns how many these are. It may not throw.
template <class Write>
[[gnu::always_inline]] inline void ResizeAndOverwrite(std::string& text, std::size_t size,
                                                      Write write) {
  if (text.capacity() < size) text.reserve(size);
  (text.*MemberOf(LengthSetter()))(write(text.data(), size));
}

#else

inline constexpr bool kOverwritesFreely = false;

template <class Write>
void ResizeAndOverwrite(std::string& text, std::size_t size, Write write) {
  text.resize(size);
  text.resize(write(text.data(), size));
}

#endif

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_RESIZE_H_
