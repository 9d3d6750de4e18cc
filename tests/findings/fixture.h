// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The outcomes that every format is tried on.

#ifndef ZWECK_TESTS_FINDINGS_FIXTURE_H_
#define ZWECK_TESTS_FINDINGS_FIXTURE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/findings/format.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::testing {

inline v1::Place PlaceAt(std::string_view file, std::uint32_t line) {
  v1::Place place;
  place.set_file(std::string(file));
  place.set_line(line);
  return place;
}

inline findings::Outcome NothingFound() {
  return {.command = "zweck check",
          .version = "0.1.0",
          .ids = {findings::kLockField, findings::kLockRetention, findings::kLockNarrower},
          .found = {},
          .nothing = "34 facts, all in zweck.lock",
          .file = "zweck.lock"};
}

// A field that is new, a retention that is longer, something without a place, a note, and a
// purpose that somebody approved.
inline findings::Outcome WidenedOutcome() {
  findings::Outcome outcome = NothingFound();
  outcome.ids.push_back(findings::kLockPurpose);
  outcome.found = {
      {.id = "lock-field",
       .message = "field customer.phone is new",
       .place = PlaceAt("shop/customer.h", 12),
       .subject = "field customer.phone",
       .related = {{.what = "field customer.phone is now: for call", .place = {}},
                   {.what = "the sentence about it", .place = PlaceAt("policy.txtpb", 3)}},
       .remedy = "Take it out of the code, or let somebody approve it.",
       .compared = {{.before = "", .after = "field customer.phone"},
                    {.before = "", .after = "field customer.phone for call"}}},
      {.id = "lock-retention",
       .message = "category customer: kept is 730 days, and was 365 days",
       .place = PlaceAt("shop/customer.h", 9),
       .subject = "category customer",
       .remedy = "Take it out of the code, or let somebody approve it.",
       .compared = {{.before = "category customer kept \"365 days\"",
                     .after = "category customer kept \"730 days\""}}},
      {.id = "lock-secret",
       .message = "field customer.password is no longer: secret",
       .subject = "field customer.password",
       .compared = {{.before = "field customer.password secret", .after = ""}}},
      {.id = "policy-purpose",
       .severity = findings::Severity::kWarning,
       .message = "no sentence of the policy allows customer.email for call",
       .place = PlaceAt("shop/customer.h", 0),
       .subject = "use customer.email for call",
       .remedy = "Set purposes: \"call\" at policy.txtpb:97."},
      {.id = "lock-narrower",
       .severity = findings::Severity::kNote,
       .message = "1 line of the lock is no longer needed",
       .place = PlaceAt("zweck.lock", 0),
       .remedy = "Run zweck lock, so that it can't come back unseen."}};
  outcome.approved = {
      {.id = "lock-purpose",
       .message = "field customer.email is now: for send-newsletter",
       .place = PlaceAt("shop/customer.h", 10),
       .subject = "field customer.email",
       .compared = {{.before = "", .after = "field customer.email for send-newsletter"}},
       .approved = findings::Approved{.date = "2026-11-26",
                                      .approver = "Ada Example",
                                      .reason = "Customers asked for it",
                                      .place = PlaceAt("zweck.lock", 7)}}};
  return outcome;
}

// Texts that mean ill in one format or another: each must come out as text.
inline constexpr std::string_view kHostileTexts[] = {
    "<script>alert(1)</script>",
    "]]></failure></testcase><!-- --><?xml version=\"1.0\"?>&amp;&#60;",
    "| a | b |\n| --- | --- |\n# No heading\n\n- no item",
    "</code></summary></details>\n\n**bold** `code` ```\n```\n~~~",
    "[click](javascript:alert(1)) ![x](https://example.org/x.png) [1](0) {0} {12} {{1}}",
    "\n::error file=a.h,line=1::taken over\r\n::stop-commands::x\n##[error]no %0A%25,:",
    "@everyone #12 acme/shop#7 ${{ secrets.TOKEN }}",
    "\x01\x02\x1B[2J\x7F\xC2\x85 \xEF\xBF\xBE \xEF\xBF\xBF \xE2\x80\xAE gpj.exe",
    "not UTF-8: \xFF\xC3( \xED\xA0\x80 \xF4\x90\x80\x80",
    "\"quotes\" 'apostrophes' \\backslashes\\ \u0000",
};

// Each of them as everything that a finding says.
inline findings::Outcome HostileOutcome() {
  findings::Outcome outcome = NothingFound();
  outcome.nothing = kHostileTexts[0];
  outcome.file = kHostileTexts[3];
  for (const std::string_view view : kHostileTexts) {
    const std::string text(view);
    findings::Finding finding{.id = "lock-field",
                              .message = text,
                              .place = PlaceAt(text, 7),
                              .subject = text,
                              .related = {{.what = text, .place = PlaceAt(text, 8)}},
                              .remedy = text,
                              .compared = {{.before = text, .after = text + " " + text}}};
    outcome.found.push_back(finding);
    finding.approved = findings::Approved{
        .date = "2026-11-26", .approver = text, .reason = text, .place = PlaceAt(text, 9)};
    outcome.approved.push_back(finding);
    finding.approved.reset();
    finding.compared.clear();
    finding.severity = findings::Severity::kNote;
    outcome.found.push_back(finding);
  }
  return outcome;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_FINDINGS_FIXTURE_H_
