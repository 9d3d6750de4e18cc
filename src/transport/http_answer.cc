// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reading within bounds, and codes for what came.

#include "src/transport/http_answer.h"

#include <absl/time/clock.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "src/codec/append.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "src/transport/curl_memory.h"
#include "src/transport/retry_after.h"

namespace zweck::transport {
namespace {

using text::Cat;
using Again = HttpOutcome::Again;

// A body that is thrown away is cut behind this; a header is read as far as this, with all the 1xx
// answers in front of it.
constexpr std::size_t kMaxThrownAway = 64 * 1024;
constexpr std::size_t kMaxHeader = 64 * 1024;

absl::StatusCode CodeFor(std::int64_t status) {
  switch (status) {
    case 400:
    case 413:
    case 415:
    case 422:
      return absl::StatusCode::kInvalidArgument;
    case 401:
      return absl::StatusCode::kUnauthenticated;
    case 403:
      return absl::StatusCode::kPermissionDenied;
    case 404:
    case 410:
      return absl::StatusCode::kNotFound;
    case 408:
    case 504:
      return absl::StatusCode::kDeadlineExceeded;
    case 409:
      return absl::StatusCode::kAborted;
    case 429:
      return absl::StatusCode::kResourceExhausted;
    case 501:
      return absl::StatusCode::kUnimplemented;
    case 502:
    case 503:
      return absl::StatusCode::kUnavailable;
    default:
      return status >= 500 ? absl::StatusCode::kInternal : absl::StatusCode::kFailedPrecondition;
  }
}

// The longest wait that the answer asks for; nothing if it asks in words that can't be read.
std::optional<absl::Duration> RetryAfter(CURL* handle) {
  absl::Duration longest;
  curl_header* header = nullptr;
  for (std::size_t i = 0;
       curl_easy_header(handle, "Retry-After", i, CURLH_HEADER, -1, &header) == CURLHE_OK; ++i) {
    const std::optional<absl::Duration> wait = ReadRetryAfter(header->value, absl::Now());
    if (!wait.has_value()) return std::nullopt;
    longest = std::max(longest, *wait);
  }
  return longest;
}

bool IsWorthAnotherAttempt(std::int64_t status) {
  return status == 408 || status == 429 || (status >= 502 && status <= 504);
}

constexpr std::pair<CURLcode, std::string_view> kNotConnected[] = {
    {CURLE_COULDNT_RESOLVE_HOST, "the host's name does not resolve"},
    {CURLE_COULDNT_CONNECT, "the host takes no connection"},
    {CURLE_SSL_CONNECT_ERROR, "the host makes no TLS connection"},
    {CURLE_OPERATION_TIMEDOUT, "the host took too long to connect"},
};

}  // namespace

bool HttpAnswer::Attach() {
  bool set = true;
  const auto option = [&](CURLoption name, auto value) {
    set = set && curl_easy_setopt(handle_, name, value) == CURLE_OK;
  };
  option(CURLOPT_PREREQFUNCTION, &CountSending);
  option(CURLOPT_PREREQDATA, this);
  option(CURLOPT_HEADERFUNCTION, &ReadHeader);
  option(CURLOPT_HEADERDATA, this);
  option(CURLOPT_WRITEFUNCTION, &ReadBody);
  option(CURLOPT_WRITEDATA, this);
  return set;
}

// libcurl sends once more by itself when a connection that was kept open breaks before an answer. A
// server that took the record and then closed would get it twice.
int HttpAnswer::CountSending(void* answer, char*, char*, int, int) {
  return ++static_cast<HttpAnswer*>(answer)->sendings_ == 1 ? CURL_PREREQFUNC_OK
                                                            : CURL_PREREQFUNC_ABORT;
}

std::size_t HttpAnswer::ReadHeader(char*, std::size_t size, std::size_t count, void* answer) {
  auto& self = *static_cast<HttpAnswer*>(answer);
  self.header_size_ += size * count;
  if (self.header_size_ > kMaxHeader) self.cut_ = Cut::kLongHeader;
  return self.cut_ == Cut::kNo ? size * count : 0;
}

std::size_t HttpAnswer::ReadBody(char* bytes, std::size_t size, std::size_t count, void* answer) {
  auto& self = *static_cast<HttpAnswer*>(answer);
  self.cut_ = self.TakeBody({bytes, size * count});
  return self.cut_ == Cut::kNo ? size * count : 0;
}

HttpAnswer::Cut HttpAnswer::TakeBody(std::string_view bytes) {
  body_size_ += bytes.size();
  if (body_ == nullptr || !IsGood()) return body_size_ > kMaxThrownAway ? Cut::kEnough : Cut::kNo;
  if (body_size_ > max_body_bytes_) return Cut::kLongBody;
  try {
    internal::MakeRoom(*body_, bytes.size(), true);
    body_->append(bytes);
  } catch (const std::exception&) {  // libcurl can't be passed through
    return Cut::kNoMemory;
  }
  return Cut::kNo;
}

std::int64_t HttpAnswer::status() const {
  CurlLong status = 0;
  curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

HttpOutcome HttpAnswer::Is(absl::StatusCode code, std::string_view sentence, Again again) const {
  return {absl::Status(code, Cat({place_, ": ", sentence})), again, {}};
}

HttpOutcome HttpAnswer::Receive(std::string_view place) {
  place_ = place;
  TakeCurlMemoryRanOut();
  const CURLcode result = curl_easy_perform(handle_);
  // libcurl has a limit of its own for a line of a header, and calls it a lack of memory.
  if (result == CURLE_OUT_OF_MEMORY && header_size_ > 0 && !TakeCurlMemoryRanOut()) {
    cut_ = Cut::kLongHeader;
  }
  switch (cut_) {
    case Cut::kNo:
      return result == CURLE_OK ? JudgeStatus() : JudgeFailure(result);
    case Cut::kEnough:
      return JudgeStatus();
    case Cut::kLongHeader:
      return Is(absl::StatusCode::kUnavailable,
                "the header of the server's answer is too long; whether it has the record is "
                "unknown");
    case Cut::kLongBody:
      return Is(absl::StatusCode::kOutOfRange,
                Cat({"the server has the record, but its answer is longer than max_answer_bytes, ",
                     std::to_string(max_body_bytes_)}));
    case Cut::kNoMemory:
      break;
  }
  return Is(absl::StatusCode::kResourceExhausted,
            "the server has the record, but there is no memory left for its answer");
}

void HttpAnswer::TellHeaders(const OnHeader& on_header) const {
  for (curl_header* header = nullptr;
       (header = curl_easy_nextheader(handle_, CURLH_HEADER, -1, header)) != nullptr;) {
    on_header(header->name, header->value);
  }
}

HttpOutcome HttpAnswer::JudgeStatus() const {
  const std::int64_t status = this->status();
  if (status >= 200 && status < 300) return {absl::OkStatus(), Again::kNever, {}};
  const std::string said = Cat({"the server answers with HTTP status ", std::to_string(status)});
  if (status >= 300 && status < 400) {
    return Is(absl::StatusCode::kFailedPrecondition,
              Cat({said, ", and redirects are not followed"}));
  }
  if (!IsWorthAnotherAttempt(status)) return Is(CodeFor(status), said);
  const std::optional<absl::Duration> wait = RetryAfter(handle_);
  if (!wait.has_value()) {
    return Is(CodeFor(status), Cat({said, ", and a Retry-After that can't be read"}));
  }
  HttpOutcome outcome = Is(CodeFor(status), said, Again::kAlways);
  outcome.wait_at_least = *wait;
  return outcome;
}

HttpOutcome HttpAnswer::JudgeFailure(CURLcode result) const {
  // Nothing was sent. (Where a kept connection broke, libcurl makes another one before it asks.)
  if (sendings_ == 0) {
    if (const std::optional<std::string_view> why = text::ValueOf(kNotConnected, result)) {
      return Is(absl::StatusCode::kUnavailable, *why, Again::kAlways);
    }
  }
  switch (result) {
    case CURLE_OPERATION_TIMEDOUT:
      return Is(absl::StatusCode::kDeadlineExceeded,
                "the server took too long to answer; whether it has the record is unknown",
                Again::kIfHarmless);
    case CURLE_PEER_FAILED_VERIFICATION:
      return Is(absl::StatusCode::kFailedPrecondition,
                "the server can't prove by its certificate who it is");
    case CURLE_SSL_CACERT_BADFILE:
      return Is(absl::StatusCode::kFailedPrecondition, "the CA file holds no certificates");
    case CURLE_OUT_OF_MEMORY:
      return Is(absl::StatusCode::kResourceExhausted, "there is no memory left");
    default:
      return Is(absl::StatusCode::kUnavailable,
                Cat({"the connection broke; whether the server has the record is unknown (libcurl "
                     "result ",
                     std::to_string(static_cast<int>(result)), ")"}),
                Again::kIfHarmless);
  }
}

}  // namespace zweck::transport
