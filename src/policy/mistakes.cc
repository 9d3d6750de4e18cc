// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/mistakes.h"

#include <absl/status/status.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::policy {
namespace {

constexpr std::size_t kShown = 20;

}  // namespace

void Mistakes::Add(std::uint32_t line, std::string_view what, std::string_view remedy) {
  if (++count_ > kShown) return;
  if (!text_.empty()) text_ += '\n';
  text_ += text::Cat({file_, line == 0 ? "" : ":", line == 0 ? "" : std::to_string(line), ": ",
                      text::Printable(what), ". ", text::Printable(remedy)});
}

absl::Status Mistakes::Status() const {
  if (count_ == 0) return absl::OkStatus();
  if (count_ <= kShown) return absl::InvalidArgumentError(text_);
  return absl::InvalidArgumentError(
      text::Cat({text_, "\n", file_, ": and ", std::to_string(count_ - kShown), " more"}));
}

}  // namespace zweck::policy
