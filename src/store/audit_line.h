// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the writer and the reader of an audit trail must agree about. A line is an object of JSON,
// whose last member is the hash of all before it:
//
//   {"chain":"…","seq":1,"after":"…","time":"…","who":"…","act":"erase",…,"hash":"…"}

#ifndef ZWECK_SRC_STORE_AUDIT_LINE_H_
#define ZWECK_SRC_STORE_AUDIT_LINE_H_

#include <sodium.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace zweck::store {

inline constexpr std::string_view kAuditActs[] = {
    "erase",   "erase-subject", "export-subject", "end",    "purge",
    "migrate", "rotate",        "drill",          "remove",
};
// The first entry of a chain, and the last one.
inline constexpr std::string_view kAuditBegin = "begin";
inline constexpr std::string_view kAuditClose = "close";

inline constexpr std::string_view kBeforeHash = R"(,"hash":")";
inline constexpr std::string_view kBehindHash = "\"}";
inline constexpr std::size_t kHashDigits = 64;

// Of a line up to kBeforeHash, and of the hash before it in its chain, which is empty for the
// first.
inline std::string AuditHash(std::string_view before, std::string_view line) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kHashDigits / 2);
  for (const std::string_view part : {before, line}) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  }
  std::array<unsigned char, kHashDigits / 2> hash;
  crypto_generichash_final(&state, hash.data(), hash.size());
  std::string digits(kHashDigits + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  digits.pop_back();
  return digits;
}

// The hash that a line says it has; empty for what is no line of a trail.
inline std::string_view HashIn(std::string_view line) {
  constexpr std::size_t kTail = kBeforeHash.size() + kHashDigits + kBehindHash.size();
  if (line.size() < kTail || !line.ends_with(kBehindHash)) return {};
  const std::string_view tail = line.substr(line.size() - kTail);
  if (!tail.starts_with(kBeforeHash)) return {};
  const std::string_view hash = tail.substr(kBeforeHash.size(), kHashDigits);
  return hash.find_first_not_of("0123456789abcdef") == std::string_view::npos ? hash
                                                                              : std::string_view();
}

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_AUDIT_LINE_H_
