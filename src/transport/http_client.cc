// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Setting up libcurl, trying, and judging what came of it.

#include "src/transport/http_client.h"

#include <absl/random/random.h>
#include <absl/strings/match.h>
#include <absl/time/clock.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

#include "src/text/cat.h"
#include "src/transport/curl_memory.h"
#include "src/transport/retry_after.h"
#include "zweck/internal/wipe.h"

namespace zweck::transport {
namespace {

using internal::Wipe;
using text::Cat;

// An answer is thrown away as it comes; one that is longer than this is cut. Its header is read as
// far as this.
constexpr std::size_t kMaxAnswer = 64 * 1024;
constexpr std::size_t kMaxAnswerHeader = 64 * 1024;

using CurlLong = long;  // NOLINT(google-runtime-int): as libcurl's options are

bool IsVisible(char c) { return c > ' ' && c < '\x7f'; }

// RFC 9110 section 5.6.2.
bool IsToken(std::string_view name) {
  constexpr std::string_view kDelimiters = "\"(),/:;<=>?@[\\]{}";
  return !name.empty() && std::ranges::all_of(name, [&](char c) {
    return IsVisible(c) && kDelimiters.find(c) == std::string_view::npos;
  });
}

// RFC 9110 section 5.5, and no spaces around it, which would not arrive.
bool IsFieldValue(std::string_view value) {
  const auto allowed = [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= ' '; };
  return !value.empty() &&
         std::ranges::all_of(value, [&](char c) { return allowed(c) && c != '\x7f'; }) &&
         IsVisible(value.front()) && IsVisible(value.back());
}

// Headers that the transport sets itself, or that would change where a message ends or goes.
bool IsOwn(std::string_view name) {
  for (const std::string_view own :
       {"Authorization", "Connection", "Content-Encoding", "Content-Length", "Content-Type",
        "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade"}) {
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    if (std::ranges::equal(name, own, same)) return true;
  }
  return false;
}

// At least one: to libcurl, zero is for ever.
CurlLong Milliseconds(absl::Duration duration) {
  const std::int64_t milliseconds = absl::ToInt64Milliseconds(duration);
  return static_cast<CurlLong>(
      std::clamp<std::int64_t>(milliseconds, 1, std::numeric_limits<std::int32_t>::max()));
}

// How much of an answer came.
struct Seen {
  std::size_t header = 0;
  std::size_t body = 0;
};

std::size_t ThrowAway(char*, std::size_t size, std::size_t count, void* seen) {
  std::size_t& total = static_cast<Seen*>(seen)->body;
  total += size * count;
  return total > kMaxAnswer ? 0 : size * count;
}

std::size_t CountHeader(char*, std::size_t size, std::size_t count, void* seen) {
  std::size_t& total = static_cast<Seen*>(seen)->header;
  total += size * count;
  return total > kMaxAnswerHeader ? 0 : size * count;
}

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

}  // namespace

void HttpClient::WipeHeaders::operator()(curl_slist* headers) const {
  for (curl_slist* each = headers; each != nullptr; each = each->next) {
    explicit_bzero(each->data, std::strlen(each->data));
  }
  curl_slist_free_all(headers);
}

absl::StatusOr<std::unique_ptr<HttpClient>> HttpClient::Open(HttpOptions options,
                                                             std::string_view content_type) {
  const absl::StatusOr<bool> wipes = InitialiseWipingCurl();
  if (!wipes.ok()) return wipes.status();
  absl::StatusOr<HttpAddress> address = HttpAddress::Parse(options.url);
  absl::Status status = address.ok() ? CheckOptions(options) : address.status();
  if (status.ok() && !*wipes && !options.allow_unwiped_memory) {
    status = absl::FailedPreconditionError(
        "libcurl was initialised by another part of this program, and so does not wipe what it "
        "frees; open an HTTP transport before that, or set allow_unwiped_memory");
  }
  std::unique_ptr<HttpClient> client;
  if (status.ok()) {
    // A short string that is moved leaves its bytes behind; one that is swapped takes them along.
    client.reset(new HttpClient({}, *std::move(address)));
    std::swap(client->options_, options);
    status = client->AddHeaders(content_type);
    if (status.ok()) status = client->SetUp();
  }
  HttpOptions& held = client == nullptr ? options : client->options_;
  Wipe(held.bearer_token);
  for (HttpHeader& header : held.headers) Wipe(header.value);
  if (!status.ok()) return status;
  return client;
}

absl::Status HttpClient::CheckOptions(const HttpOptions& options) {
  if (!std::ranges::all_of(options.bearer_token, IsVisible)) {
    return absl::InvalidArgumentError(
        "the bearer token of an HTTP transport has spaces or control characters");
  }
  for (const HttpHeader& header : options.headers) {
    if (!IsToken(header.name)) {
      return absl::InvalidArgumentError("a header of an HTTP transport has no proper name");
    }
    if (IsOwn(header.name)) {
      return absl::InvalidArgumentError(
          Cat({"the header ", header.name, " is the HTTP transport's own"}));
    }
    if (!IsFieldValue(header.value)) {
      return absl::InvalidArgumentError(
          Cat({"the value of the header ", header.name, " is not a header's value"}));
    }
  }
  if (options.max_attempts < 1 || options.max_attempts > 10) {
    return absl::InvalidArgumentError("an HTTP transport makes 1 to 10 attempts");
  }
  const absl::Duration zero = absl::ZeroDuration();
  if (options.connect_timeout <= zero || options.attempt_timeout <= zero ||
      options.deadline <= zero || options.first_backoff < zero || options.max_retry_after < zero) {
    return absl::InvalidArgumentError("the timeouts of an HTTP transport are more than nothing");
  }
  if (options.ca_file.empty()) return absl::OkStatus();
  const int file = open(options.ca_file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  const int error = errno;
  if (file < 0) {
    const absl::Status status = absl::ErrnoToStatus(error, "");
    return absl::Status(status.code(), Cat({"the CA file ", options.ca_file, " can't be read"}));
  }
  close(file);
  return absl::OkStatus();
}

absl::Status HttpClient::AddHeaders(std::string_view content_type) {
  const auto add = [&](std::initializer_list<std::string_view> parts) {
    std::string line;
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    line.reserve(size);  // so that no copy is left behind by growing
    for (const std::string_view part : parts) line += part;
    curl_slist* const longer = curl_slist_append(headers_.get(), line.c_str());
    Wipe(line);
    if (longer == nullptr) return false;
    if (headers_ == nullptr) headers_.reset(longer);
    return true;
  };
  // Without the wait for a 100 Continue.
  bool added = add({"Content-Type: ", content_type}) && add({"Expect:"});
  if (!options_.bearer_token.empty()) {
    added = added && add({"Authorization: Bearer ", options_.bearer_token});
  }
  for (const HttpHeader& header : options_.headers) {
    added = added && add({header.name, ": ", header.value});
  }
  return added ? absl::OkStatus()
               : absl::ResourceExhaustedError("there is no memory left for headers");
}

absl::Status HttpClient::SetUp() {
  handle_.reset(curl_easy_init());
  CURL* const handle = handle_.get();
  if (handle == nullptr) {
    return absl::ResourceExhaustedError("there is no memory left for a connection");
  }
  bool set = true;
  const auto option = [&](CURLoption name, auto value) {
    set = set && curl_easy_setopt(handle, name, value) == CURLE_OK;
  };
  option(CURLOPT_CURLU, address_.url.get());
  option(CURLOPT_PROTOCOLS_STR, address_.scheme.c_str());
  option(CURLOPT_FOLLOWLOCATION, 0L);
  option(CURLOPT_PROXY, "");  // not the environment's either
  option(CURLOPT_NOPROXY, "*");
  option(CURLOPT_NETRC, static_cast<CurlLong>(CURL_NETRC_IGNORED));
  option(CURLOPT_SSL_VERIFYPEER, 1L);
  option(CURLOPT_SSL_VERIFYHOST, 2L);
  option(CURLOPT_SSLVERSION, static_cast<CurlLong>(CURL_SSLVERSION_TLSv1_2));
  if (!options_.ca_file.empty()) {
    option(CURLOPT_CAINFO, options_.ca_file.c_str());
    // Instead of the system's, not beside them.
    option(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
  option(CURLOPT_POST, 1L);
  option(CURLOPT_HTTPHEADER, headers_.get());
  // HTTP/2 would leave what it sends in nghttp2's buffers, which nobody wipes.
  option(CURLOPT_HTTP_VERSION, static_cast<CurlLong>(CURL_HTTP_VERSION_1_1));
  option(CURLOPT_WRITEFUNCTION, &ThrowAway);
  option(CURLOPT_HEADERFUNCTION, &CountHeader);
  option(CURLOPT_NOSIGNAL, 1L);
  return set ? absl::OkStatus()
             : absl::InternalError("this libcurl lacks an option that Zweck needs");
}

absl::Status HttpClient::Error(absl::StatusCode code, std::string_view sentence) const {
  return absl::Status(code, Cat({"POST to ", address_.origin, ": ", sentence}));
}

absl::Status HttpClient::Post(std::string_view body) {
  const absl::Time deadline = absl::Now() + options_.deadline;
  absl::Duration backoff = options_.first_backoff;
  for (int attempt = 1;; ++attempt, backoff *= 2) {
    const Outcome outcome = Attempt(body, deadline);
    if (outcome.status.ok() || !outcome.again || attempt == options_.max_attempts) {
      return outcome.status;
    }
    if (outcome.wait_at_least > options_.max_retry_after) return outcome.status;
    // So that many clients do not come back in step.
    absl::InsecureBitGen generator;
    const double jitter = absl::Uniform(generator, 0.5, 1.0);
    const absl::Duration wait = std::max(outcome.wait_at_least, backoff * jitter);
    if (absl::Now() + wait >= deadline) return outcome.status;
    absl::SleepFor(wait);
  }
}

HttpClient::Outcome HttpClient::Attempt(std::string_view body, absl::Time deadline) {
  {
    const absl::MutexLock lock(&mutex_);
    const auto is_free = [](bool* busy) { return !*busy; };
    if (!mutex_.AwaitWithDeadline(absl::Condition(+is_free, &busy_), deadline)) {
      return {
          Error(absl::StatusCode::kDeadlineExceeded, "other threads took all the time"), false, {}};
    }
    busy_ = true;
  }
  CURL* const handle = handle_.get();
  const absl::Duration left = std::min(options_.attempt_timeout, deadline - absl::Now());
  Seen seen;
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, Milliseconds(left));
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                   Milliseconds(std::min(left, options_.connect_timeout)));
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &seen);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &seen);
  // Not copied: libcurl reads the caller's bytes. The size first, or it would look for their end.
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.empty() ? "" : body.data());
  TakeCurlMemoryRanOut();
  CURLcode result = curl_easy_perform(handle);
  // The server has answered, at more length than anybody reads.
  if (result == CURLE_WRITE_ERROR && seen.body > kMaxAnswer) result = CURLE_OK;
  // libcurl has a limit of its own for a line of a header, and calls it a lack of memory.
  const bool is_long = result == CURLE_OUT_OF_MEMORY && seen.header > 0 && !TakeCurlMemoryRanOut();
  Outcome outcome = is_long || seen.header > kMaxAnswerHeader ? JudgeLongHeader() : Judge(result);
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{0});
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, "");

  const absl::MutexLock lock(&mutex_);
  busy_ = false;
  return outcome;
}

HttpClient::Outcome HttpClient::Judge(CURLcode result) const {
  CurlLong status = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
  return result == CURLE_OK ? JudgeAnswer(status) : JudgeFailure(result);
}

HttpClient::Outcome HttpClient::JudgeAnswer(std::int64_t status) const {
  if (status >= 200 && status < 300) return {absl::OkStatus(), false, {}};
  const std::string said = Cat({"the server answers with HTTP status ", std::to_string(status)});
  if (status >= 300 && status < 400) {
    return {Error(absl::StatusCode::kFailedPrecondition,
                  Cat({said, ", and redirects are not followed"})),
            false,
            {}};
  }
  if (!IsWorthAnotherAttempt(status)) return {Error(CodeFor(status), said), false, {}};
  const std::optional<absl::Duration> wait = RetryAfter(handle_.get());
  if (wait.has_value()) return {Error(CodeFor(status), said), true, *wait};
  return {Error(CodeFor(status), Cat({said, ", and a Retry-After that can't be read"})), false, {}};
}

HttpClient::Outcome HttpClient::JudgeLongHeader() const {
  return {Error(absl::StatusCode::kUnavailable,
                "the header of the server's answer is too long; whether it has the record is "
                "unknown"),
          false,
          {}};
}

HttpClient::Outcome HttpClient::JudgeFailure(CURLcode result) const {
  const auto outcome = [&](absl::StatusCode code, std::string_view sentence, bool again = false) {
    return Outcome{Error(code, sentence), again, {}};
  };
  curl_off_t before_transfer = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_PRETRANSFER_TIME_T, &before_transfer);
  switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return outcome(absl::StatusCode::kUnavailable, "the host's name does not resolve", true);
    case CURLE_COULDNT_CONNECT:
      return outcome(absl::StatusCode::kUnavailable, "the host takes no connection", true);
    case CURLE_SSL_CONNECT_ERROR:
      return outcome(absl::StatusCode::kUnavailable, "the host makes no TLS connection", true);
    case CURLE_OPERATION_TIMEDOUT:
      if (before_transfer == 0) {
        return outcome(absl::StatusCode::kUnavailable, "the host took too long to connect", true);
      }
      return outcome(absl::StatusCode::kDeadlineExceeded,
                     "the server took too long to answer; whether it has the record is unknown");
    case CURLE_PEER_FAILED_VERIFICATION:
      return outcome(absl::StatusCode::kFailedPrecondition,
                     "the server can't prove by its certificate who it is");
    case CURLE_SSL_CACERT_BADFILE:
      return outcome(absl::StatusCode::kFailedPrecondition, "the CA file holds no certificates");
    case CURLE_OUT_OF_MEMORY:
      return outcome(absl::StatusCode::kResourceExhausted, "there is no memory left");
    default:
      return outcome(absl::StatusCode::kUnavailable,
                     Cat({"the connection broke; whether the server has the record is unknown "
                          "(libcurl result ",
                          std::to_string(static_cast<int>(result)), ")"}));
  }
}

}  // namespace zweck::transport
