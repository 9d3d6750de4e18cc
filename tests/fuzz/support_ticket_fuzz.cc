// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Jodocus reads from strangers: tickets with Jira's markup and documents, licence reports,
// installations, and the readers of text by themselves.

#include <string>
#include <string_view>

#include "jodocus/atlassian_text.h"
#include "jodocus/client_installation.h"
#include "jodocus/email_address.h"
#include "jodocus/marketplace_report.h"
#include "jodocus/marketplace_text.h"
#include "jodocus/support_ticket.h"
#include "jodocus/ticket_event.h"
#include "jodocus/url_without_user_info.h"
#include "src/codec/utf8.h"
#include "tests/fuzz/fuzz.h"

namespace zweck::fuzz {
namespace {

template <class C>
void ReadRecord(std::string_view json) {
  C record;
  if (Bounded(json.size(), [&] { return ReadJson(json, record); }).ok()) RequireSameByWire(record);
}

// Text that a reader made of text is text, and not longer.
template <class Reader>
void ReadText(std::string_view input, bool (*fine)(std::string_view)) {
  std::string text(input);
  if (Reader::FromText(text) != Reading::kKept) return;
  Require(internal::IsUtf8(text), "a reader makes text that is none");
  Require(text.size() <= input.size(), "a reader makes text longer");
  Require(fine(text), "a reader leaves what it should not");
}

bool IsAny(std::string_view) { return true; }

bool IsTrimmed(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         text.find_first_of("\r\n\t") == std::string_view::npos &&
         text.find("  ") == std::string_view::npos;
}

bool IsForSomebody(std::string_view text) { return IsTrimmed(text) && text != "RTBF"; }

bool IsAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" ()[]<>:") == std::string_view::npos;
}

// Without a user, and read again it is the same.
bool IsBareUrl(std::string_view text) {
  std::string again(text);
  return text.starts_with("http") && text.find_first_of("@?# ") == std::string_view::npos &&
         jodocus::UrlWithoutUserInfo::FromText(again) == Reading::kKept && again == text;
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zweck::fuzz;
  const std::string_view input = Text(data, size);
  ReadRecord<jodocus::SupportTicket>(input);
  ReadRecord<jodocus::MarketplaceContact>(input);
  ReadRecord<jodocus::ClientInstallation>(input);
  static_cast<void>(Bounded(size, [&] { return jodocus::ReadMarketplaceReport(input).status(); }));
  static_cast<void>(Bounded(size, [&] { return jodocus::ReadTicketEvent(input).status(); }));

  std::string text;
  if (jodocus::AtlassianText::FromJson(input, text) == zweck::Reading::kKept) {
    Require(zweck::internal::IsUtf8(text), "a document becomes text that is none");
    Require(text.size() <= size, "a document becomes longer text");
  }
  // A codec gives its readers nothing else.
  if (!zweck::internal::IsUtf8(input)) return 0;
  ReadText<jodocus::AtlassianText>(input, IsAny);
  ReadText<jodocus::MarketplaceText>(input, IsTrimmed);
  ReadText<jodocus::MarketplacePersonText>(input, IsForSomebody);
  ReadText<jodocus::MarketplaceEmail>(input, IsAddress);
  ReadText<jodocus::EmailText>(input, IsAddress);
  ReadText<jodocus::UrlWithoutUserInfo>(input, IsBareUrl);
  return 0;
}
