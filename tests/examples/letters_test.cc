// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "letters.h"

#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <optional>

namespace connect_backend {

TEST_CASE("a letter says when it ends, if that is known") {
  const Mail trial =
      TrialLetter("dorothy@example.org", "Dorothy Gale", "checklist", absl::CivilDay(2026, 12, 6));
  CHECK(trial.to == "dorothy@example.org");
  CHECK(trial.name == "Dorothy Gale");
  CHECK(trial.subject == "Your trial of checklist");
  CHECK(trial.text ==
        "Dear Dorothy Gale,\n\nyou are trying our app checklist.\nThe trial ends on Sunday, "
        "2026-12-06.\nIf something is unclear, just answer this mail.\n\nJodocus\n");
  const Mail licence = LicenceLetter("a@example.org", "", "checklist", std::nullopt);
  CHECK(licence.subject == "Your licence of checklist");
  CHECK(licence.text ==
        "Hello,\n\nthank you for using our app checklist.\nIf something is unclear, just answer "
        "this mail.\n\nJodocus\n");
}

TEST_CASE("an answer names its ticket") {
  const Mail reply = ReplyLetter("ada@example.com", "Ada", "HELP-101", "It counts twice", "Fixed.");
  CHECK(reply.subject == "Re: [HELP-101] It counts twice");
  CHECK(reply.text == "Dear Ada,\n\nFixed.\n\nJodocus\n");
}

}  // namespace connect_backend
