// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The parts of a URL, each with fewer characters than RFC 3986 allows: whatever two programs could
// read in two ways is refused.

#include "jodocus/url_without_user_info.h"

#include <absl/strings/ascii.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "src/text/url.h"

namespace jodocus {

namespace {

using zweck::Reading;

bool IsPath(std::string_view path) {
  return zweck::text::IsEscapedWell(path) && std::ranges::all_of(path, [](char c) {
           return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
                  std::string_view("-._~%+/").find(c) != std::string_view::npos;
         });
}

}  // namespace

Reading UrlWithoutUserInfo::FromText(std::string& text) {
  const std::optional<zweck::text::Url> url = zweck::text::SplitUrl(text);
  if (!url || !zweck::text::IsVisibleAscii(text)) return Reading::kMalformed;
  std::string kept(url->scheme);
  absl::AsciiStrToLower(&kept);
  if (kept != "http" && kept != "https") return Reading::kMalformed;
  // An `@` behind the authority: a password with a slash or a question mark in it, most likely.
  if (url->path.find('@') != std::string_view::npos ||
      url->query_and_fragment.find('@') != std::string_view::npos) {
    return Reading::kMalformed;
  }
  if (!zweck::text::IsHost(url->host) || !IsPath(url->path)) return Reading::kMalformed;
  if (url->port && !zweck::text::IsPort(*url->port)) return Reading::kMalformed;

  kept.append("://").append(url->host);
  if (url->port) kept.append(":").append(*url->port);
  kept.append(url->path);
  text = std::move(kept);
  return Reading::kKept;
}

}  // namespace jodocus
