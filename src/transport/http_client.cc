// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Setting up libcurl, sharing its handles, and trying.

#include "src/transport/http_client.h"

#include <absl/cleanup/cleanup.h>
#include <absl/random/random.h>
#include <absl/strings/ascii.h>
#include <absl/time/clock.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "src/text/cat.h"
#include "src/text/lists.h"
#include "src/transport/access_token.h"
#include "src/transport/curl_memory.h"
#include "zweck/internal/wipe.h"

namespace zweck::transport {
namespace {

using internal::Wipe;
using text::Cat;

constexpr int kMostAtOnce = 100;

bool IsVisible(char c) { return absl::ascii_isgraph(static_cast<unsigned char>(c)); }

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
    if (text::EqualsIgnoringCase(name, own)) return true;
  }
  return false;
}

// At least one: to libcurl, zero is for ever.
CurlLong Milliseconds(absl::Duration duration) {
  const std::int64_t milliseconds = absl::ToInt64Milliseconds(duration);
  return static_cast<CurlLong>(
      std::clamp<std::int64_t>(milliseconds, 1, std::numeric_limits<std::int32_t>::max()));
}

const char* NameOf(HttpMethod method) {
  switch (method) {
    case HttpMethod::kPost:
      return "POST";
    case HttpMethod::kPut:
      return "PUT";
    case HttpMethod::kPatch:
      return "PATCH";
    case HttpMethod::kDelete:
      return "DELETE";
  }
  return "POST";
}

// RFC 9110 section 9.2.2: what arrives twice does what it does once.
bool IsIdempotent(HttpMethod method) {
  return method == HttpMethod::kPut || method == HttpMethod::kDelete;
}

bool IsWorthAnotherAttempt(const HttpOutcome& outcome, HttpMethod method) {
  using enum HttpOutcome::Again;
  return outcome.again == kAlways || (outcome.again == kIfHarmless && IsIdempotent(method));
}

// A line of a header, `next` behind it; null if there is no memory for it.
curl_slist* Prepend(std::initializer_list<std::string_view> parts, curl_slist* next) {
  std::string line;
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  line.reserve(size);  // so that no copy is left behind by growing
  for (const std::string_view part : parts) line += part;
  curl_slist* const made = curl_slist_append(nullptr, line.c_str());
  Wipe(line);
  if (made != nullptr) made->next = next;
  return made;
}

}  // namespace

void HttpClient::WipeHeaders::operator()(curl_slist* headers) const {
  for (curl_slist* each = headers; each != nullptr; each = each->next) {
    explicit_bzero(each->data, std::strlen(each->data));
  }
  curl_slist_free_all(headers);
}

// The lines of one request, with those of every request behind them.
class HttpClient::CallHeaders {
 public:
  explicit CallHeaders(curl_slist* of_all) : of_all_(of_all), first_(of_all) {}
  CallHeaders(const CallHeaders&) = delete;
  CallHeaders& operator=(const CallHeaders&) = delete;
  ~CallHeaders() {
    while (first_ != of_all_) {
      const Headers line(first_);
      first_ = std::exchange(line->next, nullptr);
    }
  }

  bool Add(std::initializer_list<std::string_view> parts) {
    curl_slist* const longer = Prepend(parts, first_);
    if (longer != nullptr) first_ = longer;
    return longer != nullptr;
  }
  curl_slist* first() const { return first_; }

 private:
  curl_slist* const of_all_;
  curl_slist* first_;
};

HttpClient::HttpClient(HttpAddress address, std::string_view content_type)
    : address_(std::move(address)), content_type_(content_type) {}

HttpClient::~HttpClient() = default;

absl::StatusOr<std::unique_ptr<HttpClient>> HttpClient::Open(
    HttpOptions options, std::string_view content_type, absl::Span<const std::string_view> hosts) {
  return OpenAt({.hosts = hosts, .by = "the sink"}, options, content_type);
}

absl::StatusOr<std::unique_ptr<HttpClient>> HttpClient::OpenAt(const HttpAddress::Allowed& allowed,
                                                               HttpOptions& options,
                                                               std::string_view content_type) {
  // Before these move on: a short string that is moved leaves its bytes behind.
  absl::Cleanup wipe = [&options] {
    Wipe(options.bearer_token);
    if (options.token_source.has_value()) Wipe(options.token_source->client_secret);
    for (HttpHeader& header : options.headers) Wipe(header.value);
  };
  const absl::StatusOr<bool> wipes = InitialiseWipingCurl();
  if (!wipes.ok()) return wipes.status();
  absl::StatusOr<HttpAddress> address = HttpAddress::Parse(options.url, allowed);
  if (!address.ok()) return address.status();
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  if (!*wipes && !options.allow_unwiped_memory) {
    return absl::FailedPreconditionError(
        "libcurl was initialised by another part of this program, and so does not wipe what it "
        "frees; open an HTTP transport before that, or set allow_unwiped_memory");
  }
  std::unique_ptr<HttpClient> client(new HttpClient(*std::move(address), content_type));
  if (!client->AddHeaders(options)) {
    return absl::ResourceExhaustedError("there is no memory left for headers");
  }
  if (options.token_source.has_value()) {
    absl::StatusOr<std::unique_ptr<AccessTokens>> tokens = AccessTokens::Open(options);
    if (!tokens.ok()) return tokens.status();
    client->tokens_ = *std::move(tokens);
  }
  std::move(wipe).Invoke();
  client->options_ = std::move(options);
  // One handle at once, so that it is here that an error is said.
  absl::StatusOr<Handle> first = client->MakeHandle();
  if (!first.ok()) return first.status();
  const absl::MutexLock lock(&client->mutex_);
  client->idle_.reserve(static_cast<std::size_t>(client->options_.max_at_once));
  client->idle_.push_back(*std::move(first));
  client->made_ = 1;
  return client;
}

absl::Status HttpClient::CheckOptions(const HttpOptions& options) {
  if (!text::All(options.bearer_token, absl::ascii_isgraph)) {
    return absl::InvalidArgumentError(
        "the bearer token of an HTTP transport has spaces or control characters");
  }
  if (options.token_source.has_value() && !options.bearer_token.empty()) {
    return absl::InvalidArgumentError(
        "an HTTP transport has a bearer token or a token source, but not both");
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
  if (options.max_at_once < 1 || options.max_at_once > kMostAtOnce) {
    return absl::InvalidArgumentError("an HTTP transport has 1 to 100 connections at once");
  }
  if (options.max_answer_bytes < 1) {
    return absl::InvalidArgumentError("an HTTP transport takes answers of at least 1 byte");
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

bool HttpClient::AddHeaders(const HttpOptions& options) {
  const auto add = [this](std::initializer_list<std::string_view> parts) {
    curl_slist* const longer = Prepend(parts, headers_.get());
    if (longer == nullptr) return false;
    [[maybe_unused]] const curl_slist* const behind = headers_.release();  // the new line has it
    headers_.reset(longer);
    return true;
  };
  bool added = add({"Expect:"});  // without the wait for a 100 Continue
  if (!options.bearer_token.empty()) {
    added = added && add({"Authorization: Bearer ", options.bearer_token});
  }
  for (const HttpHeader& header : options.headers) {
    added = added && add({header.name, ": ", header.value});
  }
  return added;
}

absl::StatusOr<HttpClient::Handle> HttpClient::MakeHandle() const {
  Handle made(curl_easy_init());
  CURL* const handle = made.get();
  if (handle == nullptr) {
    return absl::ResourceExhaustedError("there is no memory left for a connection");
  }
  bool set = true;
  const auto option = [&](CURLoption name, auto value) {
    set = set && curl_easy_setopt(handle, name, value) == CURLE_OK;
  };
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
  // HTTP/2 would leave what it sends in nghttp2's buffers, which nobody wipes.
  option(CURLOPT_HTTP_VERSION, static_cast<CurlLong>(CURL_HTTP_VERSION_1_1));
  option(CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
  // A name server that says nothing would be waited for beyond every deadline.
  option(CURLOPT_QUICK_EXIT, 1L);
#endif
  if (!set) return absl::InternalError("this libcurl lacks an option that Zweck needs");
  return made;
}

bool HttpClient::HasRoom() const { return !idle_.empty() || made_ < options_.max_at_once; }

absl::StatusOr<HttpClient::Lease> HttpClient::Take(std::string_view place, absl::Time deadline) {
  {
    const absl::MutexLock lock(&mutex_);
    if (!mutex_.AwaitWithDeadline(absl::Condition(this, &HttpClient::HasRoom), deadline)) {
      return absl::DeadlineExceededError(Cat({place, ": other threads took all the time"}));
    }
    if (!idle_.empty()) {
      Lease lease(idle_.back().release(), GiveBack{this});
      idle_.pop_back();
      return lease;
    }
    ++made_;
  }
  absl::StatusOr<Handle> made = MakeHandle();
  if (made.ok()) return Lease(made->release(), GiveBack{this});
  const absl::MutexLock lock(&mutex_);
  --made_;
  return absl::Status(made.status().code(),
                      Cat({place, ": ", std::string(made.status().message())}));
}

void HttpClient::Return(Handle handle) {
  const absl::MutexLock lock(&mutex_);
  idle_.push_back(std::move(handle));  // there is room
}

absl::Status HttpClient::Send(const HttpCall& call, std::string* answer) {
  return SendBefore(absl::Now() + options_.deadline, call, {}, answer);
}

absl::Status HttpClient::SendBefore(absl::Time deadline, const HttpCall& call,
                                    std::string_view authorization, std::string* answer) {
  absl::Cleanup wipe = [answer] {
    if (answer != nullptr) Wipe(*answer);
  };
  if (answer != nullptr) Wipe(*answer);
  const std::string place = Cat({NameOf(call.method), " to ", address_.origin});
  if (call.method == HttpMethod::kDelete && !call.body.empty()) {
    return absl::InvalidArgumentError(Cat({place, ": a DELETE has no body"}));
  }
  const absl::StatusOr<CurlUrl> url = address_.WithPath(call.path);
  if (!url.ok()) {
    return absl::Status(url.status().code(),
                        Cat({place, ": ", std::string(url.status().message())}));
  }
  absl::Duration backoff = options_.first_backoff;
  bool has_new_token = false;
  for (int attempt = 1;;) {
    AccessToken token;
    if (tokens_ != nullptr) {
      if (absl::Status status = tokens_->Get(deadline, token); !status.ok()) return status;
      authorization = token.authorization;
    }
    const HttpOutcome outcome =
        Attempt({.call = call, .url = url->get(), .authorization = authorization, .place = place},
                deadline, answer);
    if (outcome.status.ok()) {
      std::move(wipe).Cancel();
      return outcome.status;
    }
    if (answer != nullptr) Wipe(*answer);
    if (tokens_ != nullptr && absl::IsUnauthenticated(outcome.status) && !has_new_token) {
      tokens_->Drop(token);
      has_new_token = true;
      if (absl::Now() < deadline) continue;
    }
    if (!IsWorthAnotherAttempt(outcome, call.method) || attempt == options_.max_attempts ||
        outcome.wait_at_least > options_.max_retry_after) {
      return outcome.status;
    }
    // So that many clients do not come back in step.
    absl::InsecureBitGen generator;
    const double jitter = absl::Uniform(generator, 0.5, 1.0);
    const absl::Duration wait = std::max(outcome.wait_at_least, backoff * jitter);
    if (absl::Now() + wait >= deadline) return outcome.status;
    absl::SleepFor(wait);
    ++attempt;
    backoff *= 2;
  }
}

HttpOutcome HttpClient::Attempt(const Request& request, absl::Time deadline, std::string* answer) {
  absl::StatusOr<Lease> lease = Take(request.place, deadline);
  if (!lease.ok()) return {.status = lease.status()};
  CURL* const handle = lease->get();
  const HttpMethod method = request.call.method;
  const std::string_view body = request.call.body;
  const absl::Duration left = std::min(options_.attempt_timeout, deadline - absl::Now());

  CallHeaders headers(headers_.get());
  bool set =
      (method == HttpMethod::kDelete || headers.Add({"Content-Type: ", content_type_})) &&
      (request.authorization.empty() || headers.Add({"Authorization: ", request.authorization}));
  const auto option = [&](CURLoption name, auto value) {
    set = set && curl_easy_setopt(handle, name, value) == CURLE_OK;
  };
  option(CURLOPT_CURLU, request.url);
  option(CURLOPT_HTTPHEADER, headers.first());
  option(CURLOPT_TIMEOUT_MS, Milliseconds(left));
  option(CURLOPT_CONNECTTIMEOUT_MS, Milliseconds(std::min(left, options_.connect_timeout)));
  // Not copied: libcurl reads the caller's bytes. The size first, or it would look for their end.
  option(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  option(CURLOPT_POSTFIELDS, body.empty() ? "" : body.data());
  option(method == HttpMethod::kDelete ? CURLOPT_HTTPGET : CURLOPT_POST, 1L);
  option(CURLOPT_CUSTOMREQUEST, method == HttpMethod::kPost ? nullptr : NameOf(method));
  HttpAnswer received(handle, answer, options_.max_answer_bytes);
  if (!set || !received.Attach()) {
    return {.status = absl::ResourceExhaustedError(
                Cat({request.place, ": there is no memory left for the request"}))};
  }
  HttpOutcome outcome = received.Receive(request.place);
  if (options_.on_header) received.TellHeaders(options_.on_header);
  return outcome;
}

}  // namespace zweck::transport
