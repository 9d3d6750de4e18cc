// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The hosts at which a sink is reached. Its transport can be opened for no other host.
//
//   struct Mailer {
//     static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Sends our mail"};
//     using Purposes = zweck::For<ContactCustomer>;
//     using Recipient = MailCo;
//     using Hosts = zweck::AtHosts<"api.mailer.example", "eu.mailer.example">;
//   };

#ifndef ZWECK_DECLARE_HOSTS_H_
#define ZWECK_DECLARE_HOSTS_H_

#include <cstddef>
#include <string_view>

#include "zweck/declare/name.h"
#include "zweck/view.h"

namespace zweck {
namespace internal {

// RFC 1123 section 2.1 in lower case; and underscores, which many networks have.
constexpr bool IsHostLabel(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') {
    return false;
  }
  for (const char c : label) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!fine) return false;
  }
  return true;
}

constexpr bool IsDigits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}
// A label in whose place some programs read a number, and so an address.
constexpr bool IsHostNumber(std::string_view label) {
  return label.starts_with("0x") || IsDigits(label);
}
// 0 to 255, as a number is written.
constexpr bool IsOctet(std::string_view label) {
  return !label.empty() && label.size() <= 3 && IsDigits(label) &&
         (label.size() == 1 || label.front() != '0') && (label.size() < 3 || label <= "255");
}

// A name in lower case that is whole; an IPv4 address as four numbers; or an IPv6 address in
// brackets. Without port, user info, and dot at its end.
constexpr bool IsHostLiteral(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  if (host.front() == '[') {
    if (host.size() < 4 || host.back() != ']') return false;
    std::size_t colons = 0;
    for (const char c : host.substr(1, host.size() - 2)) {
      const bool fine = (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
      if (!fine) return false;
      colons += c == ':' ? 1 : 0;
    }
    return colons >= 2;
  }
  std::size_t labels = 0;
  bool octets = true;
  for (;;) {
    const std::size_t dot = FindIn(host, '.');
    const std::string_view label = host.substr(0, dot);
    if (!IsHostLabel(label)) return false;
    ++labels;
    octets = octets && IsOctet(label);
    if (dot == std::string_view::npos) return !IsHostNumber(label) || (octets && labels == 4);
    host.remove_prefix(dot + 1);
  }
}

}  // namespace internal

template <Name kFirst, Name... kMore>
struct AtHosts {
  static constexpr std::string_view kAll[] = {kFirst.view(), kMore.view()...};
};

namespace internal {

template <class H>
inline constexpr View<std::string_view> kHostsIn{};
template <Name... kHosts>
inline constexpr View<std::string_view> kHostsIn<AtHosts<kHosts...>>{AtHosts<kHosts...>::kAll};

// Primary templates say no.
template <class H>
inline constexpr bool kAreHosts = false;
template <Name... kHosts>
inline constexpr bool kAreHosts<AtHosts<kHosts...>> = (IsHostLiteral(kHosts.view()) && ...);

// Those of a sink, or of the sink that it is derived from; none where it names none.
template <class S>
inline constexpr View<std::string_view> kHostsOf{};
template <class S>
  requires requires { typename S::Hosts; }
inline constexpr View<std::string_view> kHostsOf<S> = kHostsIn<typename S::Hosts>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_HOSTS_H_
