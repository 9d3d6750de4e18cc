// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Canonical requests, and their hash.

#include "query_hash.h"

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_join.h>
#include <absl/strings/str_replace.h>
#include <absl/strings/str_split.h>
#include <absl/strings/strip.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace connect_backend {
namespace {

std::optional<int> HexDigit(char c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::size_t at = kDigits.find(absl::ascii_tolower(static_cast<unsigned char>(c)));
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<int>(at);
}

// Undoes the encoding of a query. What is no escape stays as it is.
std::string Decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const std::optional<int> high = HexDigit(text[i + 1]);
      const std::optional<int> low = HexDigit(text[i + 2]);
      if (high && low) {
        plain.push_back(static_cast<char>(*high * 16 + *low));
        i += 2;
        continue;
      }
    }
    plain.push_back(text[i] == '+' ? ' ' : text[i]);
  }
  return plain;
}

// RFC 3986, section 2.3: all but the unreserved characters are escaped.
std::string Encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || c == '-' || c == '.' || c == '_' || c == '~') {
      out.push_back(c);
    } else {
      out.append({'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
  }
  return out;
}

std::pair<std::string_view, std::string_view> PathAndQuery(std::string_view target) {
  const std::size_t mark = target.find('?');
  if (mark == std::string_view::npos) return {target, {}};
  return {target.substr(0, mark), target.substr(mark + 1)};
}

// Names and values of a query, decoded, in their order.
std::vector<std::pair<std::string, std::string>> Parameters(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> parameters;
  for (const absl::string_view part :
       absl::StrSplit(absl::string_view(query.data(), query.size()), '&', absl::SkipEmpty())) {
    const std::pair<absl::string_view, absl::string_view> sides =
        absl::StrSplit(part, absl::MaxSplits('=', 1));
    parameters.emplace_back(Decoded({sides.first.data(), sides.first.size()}),
                            Decoded({sides.second.data(), sides.second.size()}));
  }
  return parameters;
}

std::string CanonicalPath(std::string_view path, std::string_view base_path) {
  while (base_path.ends_with('/')) base_path.remove_suffix(1);
  if (path.starts_with(base_path)) {
    const std::string_view rest = path.substr(base_path.size());
    if (rest.empty() || rest.front() == '/') path = rest;  // "/connect" is no start of "/connector"
  }
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty()) return "/";
  return absl::StrReplaceAll(absl::string_view(path.data(), path.size()), {{"&", "%26"}});
}

std::string CanonicalQuery(std::string_view query) {
  std::map<std::string, std::vector<std::string>> values;  // sorted by the encoded name
  for (const auto& [name, value] : Parameters(query)) {
    if (name != "jwt") values[Encoded(name)].push_back(Encoded(value));
  }
  std::vector<std::string> parts;
  for (auto& [name, of_name] : values) {
    std::ranges::sort(of_name);
    parts.push_back(absl::StrCat(name, "=", absl::StrJoin(of_name, ",")));
  }
  return absl::StrJoin(parts, "&");
}

}  // namespace

std::string CanonicalRequest(std::string_view method, std::string_view target,
                             std::string_view base_path) {
  const auto [path, query] = PathAndQuery(target);
  return absl::StrCat(absl::AsciiStrToUpper({method.data(), method.size()}), "&",
                      CanonicalPath(path, base_path), "&", CanonicalQuery(query));
}

std::string QueryHash(std::string_view method, std::string_view target,
                      std::string_view base_path) {
  const std::string request = CanonicalRequest(method, target, base_path);
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(request.data()),
                     request.size());
  std::string hex(2 * hash.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  hex.pop_back();
  return hex;
}

std::string QueryParameter(std::string_view target, std::string_view name) {
  for (auto& [of_name, value] : Parameters(PathAndQuery(target).second)) {
    if (of_name == name) return std::move(value);
  }
  return {};
}

}  // namespace connect_backend
