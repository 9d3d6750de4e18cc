// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Out of the program, as a form.

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "zweck/flow/transmit.h"

namespace transmit_form_test {

namespace {

// Keeps what it gets.
struct Forms {
  using ForSink = acme::AccountSync;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kForm;

  absl::Status Send(const zweck::DoorKey&, std::string_view bytes) {
    sent = bytes;
    return absl::OkStatus();
  }

  std::string sent;
};

}  // namespace

TEST_CASE("A transport that wants forms gets one for each record") {
  Forms forms;
  zweck::testing::RequireOk(
      zweck::Transmit<acme::AccountSync>(acme::Account{.id = 1, .secret = "open & sesame"}, forms));
  CHECK(forms.sent == "id=1&secret=open+%26+sesame");
}

TEST_CASE("What can't be written as a form is not sent") {
  Forms forms;
  zweck::testing::CheckRefused(
      zweck::Transmit<acme::AccountSync>(acme::Account{.id = 1, .secret = "Zq9Canary\xff"}, forms),
      absl::StatusCode::kInvalidArgument, "account: /secret");
  CHECK(forms.sent.empty());
}

}  // namespace transmit_form_test
