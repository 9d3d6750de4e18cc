// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/errors_page.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding_ids.h"
#include "tests/support/temp_directory.h"

namespace zweck::findings {
namespace {

constexpr std::string_view kPage = R"(# Errors

## Fields

### field-kind

**A field says `Is`.** GDPR
Art. 30.

Add it; [Kinds of
data](reference/kinds.md) and [more](#field-name), [there](https://example.org/), [here](../src/a.h), `[](int)`.

- one
- two and
  a half

<!-- case field-kind/missing -->
```cpp
### no-heading
int x;

  int y;
```
<!-- end -->

### Something else

**No id.** Nothing.

## Others

### other-id

Without a sentence.
)";

TEST_CASE("an entry is what stands below an id") {
  const std::vector<Explanation> entries = ParseErrorsPage(kPage);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].section == "Fields");
  CHECK(entries[0].id == "field-kind");
  CHECK(entries[0].sentence == "A field says `Is`.");
  CHECK(entries[0].text.starts_with("GDPR\nArt. 30."));
  CHECK(entries[1].section == "Others");
  CHECK(entries[1].sentence.empty());
  CHECK(entries[1].text == "Without a sentence.");
  CHECK(ParseErrorsPage("").empty());
  CHECK(ParseErrorsPage("### a").size() == 1);
  CHECK(ParseErrorsPage("### a\n**b")[0].text == "**b");
}

TEST_CASE("for a terminal, lines are filled, code is indented and links say where to") {
  CHECK(PlainText(ParseErrorsPage(kPage)[0].text, 40) ==
        "GDPR Art. 30.\n"
        "\n"
        "Add it; Kinds of data\n"
        "(docs/reference/kinds.md) and more\n"
        "(zweck explain field-name), there\n"
        "(https://example.org/), here (src/a.h),\n"
        "`[](int)`.\n"
        "\n"
        "- one\n"
        "- two and a half\n"
        "\n"
        "    ### no-heading\n"
        "    int x;\n"
        "\n"
        "      int y;\n");
  CHECK(PlainText("", 40).empty());
}

TEST_CASE("the page that is built in is docs/errors.md") {
  const std::string page = testing::FileBytes(ZWECK_SOURCE_DIR "/docs/errors.md");
  const std::vector<Explanation> entries = ParseErrorsPage(page);
  REQUIRE(entries.size() == Explanations().size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    CHECK(entries[i].id == Explanations()[i].id);
    CHECK(entries[i].text == Explanations()[i].text);
  }
}

TEST_CASE("each entry has a sentence and more, and no Markdown is left of them") {
  CHECK(Explanations().size() > 60);
  for (const Explanation& entry : Explanations()) {
    INFO(entry.id);
    CHECK(!entry.section.empty());
    CHECK(entry.sentence.ends_with('.'));
    const std::string text = PlainText(entry.text, 80);
    CHECK(text.size() > 40);
    CHECK(text.ends_with('\n'));
    CHECK(text.find("<!--") == std::string::npos);
    CHECK(text.find("```") == std::string::npos);
    for (const char* link : {"](#", "](how-to", "](reference", "](../"}) {
      CHECK(text.find(link) == std::string::npos);
    }
  }
}

TEST_CASE("each id of a finding has an entry") {
  const auto has_entry = [](std::string_view id) {
    INFO(id);
    CHECK(FindExplanation(id) != nullptr);
  };
  std::ranges::for_each(kPolicyIds, has_entry);
  std::ranges::for_each(kMinimiseIds, has_entry);
  std::ranges::for_each(kLockIds, has_entry);
  std::ranges::for_each(kWordsIds, has_entry);
  std::ranges::for_each(kGrantsIds, has_entry);
  std::ranges::for_each(kAuditIds, has_entry);
}

TEST_CASE("the lists of ids have every id of the header") {
  const std::string header = testing::FileBytes(ZWECK_SOURCE_DIR "/src/findings/finding_ids.h");
  std::size_t declared = 0;
  for (std::size_t at = header.find(" = \""); at != std::string::npos;
       at = header.find(" = \"", at + 1)) {
    ++declared;
  }
  CHECK(declared == std::size(kPolicyIds) + std::size(kMinimiseIds) + std::size(kLockIds) +
                        std::size(kWordsIds) + std::size(kGrantsIds) + std::size(kAuditIds));
}

TEST_CASE("an id that is nearly one") {
  CHECK(NearestId("lock-feild") == "lock-field");
  CHECK(NearestId("lock-retension") == "lock-retention");
  CHECK(NearestId("policy_purpose") == "policy-purpose");
  CHECK(NearestId("papyrus").empty());
  CHECK(NearestId("").empty());
  CHECK(NearestId(std::string(100'000, 'a')).empty());
}

}  // namespace
}  // namespace zweck::findings
