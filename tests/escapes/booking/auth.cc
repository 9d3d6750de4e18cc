// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Finds out who is signed in.

#include "tests/escapes/booking/auth.h"

#include <sodium.h>

#include <optional>
#include <string>

namespace acme::booking {
namespace {

constexpr int kMostFailures = 5;

bool SameToken(const std::optional<std::string>& kept, const std::string& given) {
  return kept.has_value() && kept->size() == given.size() &&
         sodium_memcmp(kept->data(), given.data(), given.size()) == 0;
}

absl::Status NobodyIsSignedIn() { return absl::UnauthenticatedError("please sign in"); }

}  // namespace

absl::StatusOr<Patient> Auth::SignedIn(const oatmeal::Request& request, absl::Time now) {
  const std::optional<std::string> handle = request.Cookie("booking");
  const std::string token = request.Header("X-Booking-Token");
  if (!handle.has_value() || handle->empty() || token.empty()) return NobodyIsSignedIn();

  absl::StatusOr<Session> session = database_.FindSession(*handle);
  if (absl::IsNotFound(session.status())) return NobodyIsSignedIn();
  if (!session.ok()) return session.status();
  if (session->until.Use<SecureAccount>() <= now) return NobodyIsSignedIn();
  const int failures = session->failures.Use<SecureAccount>();
  if (failures >= kMostFailures) return absl::PermissionDeniedError("too many tries");
  if (!SameToken(session->token.Use<SecureAccount>(), token)) {
    session->failures = failures + 1;
    if (absl::Status kept = database_.Keep(*session); !kept.ok()) return kept;
    return NobodyIsSignedIn();
  }
  if (session->until.Use<SecureAccount>() - now < session_length_ / 2) {
    session->until = now + session_length_;
    session->failures = 0;
    if (absl::Status kept = database_.Keep(*session); !kept.ok()) return kept;
  }
  return database_.PatientOf(*session);
}

absl::Status Auth::SignOut(const oatmeal::Request& request) {
  const std::optional<std::string> handle = request.Cookie("booking");
  if (!handle.has_value()) return absl::OkStatus();
  return database_.SignOut(*handle).status();
}

}  // namespace acme::booking
