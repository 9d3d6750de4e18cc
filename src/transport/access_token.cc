// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asking for a token, and reading it.

#include "src/transport/access_token.h"

#include <absl/cleanup/cleanup.h>
#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>
#include <absl/time/clock.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "src/codec/base64.h"
#include "src/codec/form/escape.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "src/transport/http_client.h"
#include "zweck/codec/json_cursor.h"

namespace zweck::transport {
namespace {

using internal::AppendEscaped;
using internal::kMaxEscaped;
using internal::Wipe;
using text::Cat;

constexpr std::string_view kBearer = "Bearer ";
constexpr std::size_t kMaxAnswer = 64 * 1024;
constexpr std::int64_t kMostSeconds = std::int64_t{100} * 365 * 24 * 3600;
// A token is not used for the last part of its time: it has to arrive, and to be looked at.
constexpr absl::Duration kBeforeItsEnd = absl::Seconds(30);
constexpr int kOrPart = 10;

// RFC 6749 section 3.3.
bool IsInScope(unsigned char c) { return absl::ascii_isprint(c) && c != '"' && c != '\\'; }

absl::Status CheckSource(const HttpTokenSource& source) {
  if (source.client_id.empty() || source.client_secret.empty() ||
      !text::All(source.client_id, absl::ascii_isprint) ||
      !text::All(source.client_secret, absl::ascii_isprint)) {
    return absl::InvalidArgumentError(
        "the client id or secret of a token source is empty or has control characters");
  }
  if (!text::All(source.scope, IsInScope)) {
    return absl::InvalidArgumentError(
        "the scope of a token source is not a list of names with blanks between them");
  }
  return absl::OkStatus();
}

// RFC 6749 section 2.3.1.
std::string Basic(const HttpTokenSource& source) {
  constexpr std::string_view kScheme = "Basic ";
  std::string pair;
  pair.reserve(kMaxEscaped * (source.client_id.size() + source.client_secret.size()) + 1);
  AppendEscaped(source.client_id, pair);
  pair += ':';
  AppendEscaped(source.client_secret, pair);
  std::string out(kScheme);
  out.resize(kScheme.size() + internal::Base64Size(pair.size()));
  internal::WriteBase64(pair, out.data() + kScheme.size());
  Wipe(pair);
  return out;
}

absl::Status WrongMember(std::string_view name) {
  return absl::InvalidArgumentError(
      Cat({"the answer has no ", name, ", two, or one that can't be used"}));
}

}  // namespace

absl::StatusOr<std::unique_ptr<AccessTokens>> AccessTokens::Open(HttpOptions& options) {
  HttpTokenSource& source = *options.token_source;
  if (absl::Status status = CheckSource(source); !status.ok()) return status;
  const std::string_view host = source.host;
  HttpOptions to_source{.url = source.url,
                        .headers = {{"Accept", "application/json"}},
                        .ca_file = options.ca_file,
                        .connect_timeout = options.connect_timeout,
                        .attempt_timeout = options.attempt_timeout,
                        .deadline = options.deadline,
                        .max_attempts = options.max_attempts,
                        .first_backoff = options.first_backoff,
                        .max_retry_after = options.max_retry_after,
                        .max_at_once = 1,
                        .max_answer_bytes = kMaxAnswer,
                        .allow_unwiped_memory = options.allow_unwiped_memory};
  absl::StatusOr<std::unique_ptr<HttpClient>> client =
      HttpClient::OpenAt({.hosts = {&host, 1}, .by = "the token source"}, to_source,
                         "application/x-www-form-urlencoded");
  if (!client.ok()) return client.status();
  std::unique_ptr<AccessTokens> tokens(new AccessTokens());
  tokens->client_ = *std::move(client);
  tokens->credentials_ = Basic(source);
  tokens->body_ = "grant_type=client_credentials";
  if (!source.scope.empty()) {
    tokens->body_ += "&scope=";
    AppendEscaped(source.scope, tokens->body_);
  }
  return tokens;
}

AccessTokens::~AccessTokens() {
  Wipe(credentials_);
  Wipe(authorization_);
}

bool AccessTokens::IsGood() const { return !authorization_.empty() && absl::Now() < good_until_; }

absl::Status AccessTokens::Get(absl::Time deadline, AccessToken& token) {
  {
    const absl::MutexLock lock(&mutex_);
    while (!IsGood() && is_fetching_) {
      const auto is_done = [](bool* is_fetching) { return !*is_fetching; };
      if (!mutex_.AwaitWithDeadline(absl::Condition(+is_done, &is_fetching_), deadline)) {
        return absl::DeadlineExceededError(
            Cat({client_->address_.origin,
                 ": another thread's wait for an access token took all "
                 "the time"}));
      }
      // Its time was over; this thread may have more of it.
      if (!last_.ok() && !absl::IsDeadlineExceeded(last_)) return last_;
    }
    if (IsGood()) {
      token.authorization = authorization_;
      token.number = fetches_;
      return absl::OkStatus();
    }
    is_fetching_ = true;
  }
  {
    Fetched fetched{.status = absl::ResourceExhaustedError("there is no memory left for a token")};
    // Whatever happens, others are not left waiting.
    const absl::Cleanup finish = [&] { Finish(fetched); };
    fetched.status = Fetch(deadline, fetched);
    if (!fetched.status.ok()) return fetched.status;
  }
  const absl::MutexLock lock(&mutex_);
  token.authorization = authorization_;
  token.number = fetches_;
  return absl::OkStatus();
}

void AccessTokens::Finish(Fetched& fetched) {
  const absl::MutexLock lock(&mutex_);
  is_fetching_ = false;
  last_ = fetched.status;
  if (!last_.ok()) return;
  authorization_.swap(fetched.authorization);
  const absl::Duration unused = std::min(kBeforeItsEnd, fetched.lasts / kOrPart);
  good_until_ = absl::Now() + (fetched.lasts - unused);
  ++fetches_;
}

void AccessTokens::Drop(const AccessToken& token) {
  const absl::MutexLock lock(&mutex_);
  if (token.number == fetches_) Wipe(authorization_);
}

absl::Status AccessTokens::Fetch(absl::Time deadline, Fetched& fetched) {
  std::string answer;
  const absl::Cleanup wipe = [&] { Wipe(answer); };
  absl::Status status = client_->SendBefore(deadline, {.body = body_}, credentials_, &answer);
  // RFC 6749 section 5.2: 400 is said of what this client may do.
  if (absl::IsInvalidArgument(status)) {
    status = absl::UnauthenticatedError(status.message());
  }
  if (status.ok()) {
    status = Read(answer, fetched);
    if (status.ok()) return status;
    status = absl::FailedPreconditionError(
        Cat({client_->address_.origin, ": ", std::string(status.message())}));
  }
  return absl::Status(status.code(), Cat({"no access token: ", std::string(status.message())}));
}

// RFC 6749 section 5.1.
absl::Status AccessTokens::Read(const std::string& answer, Fetched& fetched) {
  std::string token;
  std::optional<std::string> type;
  const absl::Cleanup wipe = [&] { Wipe(token); };
  token.reserve(answer.size());  // so that no copy is left behind by growing
  bool has_token = false;
  std::optional<std::string_view> lasts;
  codec::JsonCursor cursor(answer);
  if (!cursor.EnterObject()) return absl::InvalidArgumentError("the answer is not a JSON object");
  while (cursor.NextMember()) {
    if (cursor.name() == "access_token") {
      if (std::exchange(has_token, true) || !cursor.ReadText(token)) {
        return WrongMember("access_token");
      }
    } else if (cursor.name() == "token_type") {
      if (type.has_value() || !cursor.ReadText(type.emplace())) return WrongMember("token_type");
    } else if (cursor.name() == "expires_in") {
      if (lasts.has_value()) return WrongMember("expires_in");
      lasts = cursor.Skip();
    }
  }
  if (!cursor.Finish().ok()) return absl::InvalidArgumentError("the answer is not JSON");
  if (token.empty() || !text::All(token, absl::ascii_isgraph)) return WrongMember("access_token");
  if (!text::EqualsIgnoringCase(type.value_or(""), "Bearer")) return WrongMember("token_type");
  if (lasts.has_value()) {
    std::int64_t seconds = 0;
    if (!text::All(*lasts, absl::ascii_isdigit) ||
        !absl::SimpleAtoi(text::ForAbseil(*lasts), &seconds) || seconds < 1 ||
        seconds > kMostSeconds) {
      return WrongMember("expires_in");
    }
    fetched.lasts = absl::Seconds(seconds);
  }
  fetched.authorization.reserve(kBearer.size() + token.size());
  fetched.authorization = kBearer;
  // NOLINTNEXTLINE(zweck-egress: a program's own token)
  fetched.authorization += token;  // NOLINT(zweck-raw-value: in memory that is wiped)
  return absl::OkStatus();
}

}  // namespace zweck::transport
