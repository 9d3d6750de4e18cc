// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What comes back from one attempt, as far as it is read, and what to make of it.

#ifndef ZWECK_SRC_TRANSPORT_HTTP_ANSWER_H_
#define ZWECK_SRC_TRANSPORT_HTTP_ANSWER_H_

#include <absl/status/status.h>
#include <absl/time/time.h>
#include <curl/curl.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace zweck::transport {

// libcurl's options are of this type.
using CurlLong = long;  // NOLINT(google-runtime-int)

struct HttpOutcome {
  // When to try again, if at all.
  enum class Again : std::uint8_t { kNever, kIfHarmless, kAlways };

  absl::Status status = {};
  Again again = Again::kNever;
  absl::Duration wait_at_least = absl::ZeroDuration();  // what the server asked for
};

class HttpAnswer {
 public:
  // The body of a 2xx answer goes into `body`, which is empty; it is thrown away if that is null.
  HttpAnswer(CURL* handle, std::string* body, std::size_t max_body_bytes)
      : handle_(handle), body_(body), max_body_bytes_(max_body_bytes) {}
  HttpAnswer(const HttpAnswer&) = delete;
  HttpAnswer& operator=(const HttpAnswer&) = delete;

  // Makes the handle's next transfer this answer's. False: libcurl lacks an option.
  bool Attach();

  using OnHeader = std::function<void(std::string_view name, std::string_view value)>;
  // Calls it with the headers of what has been received.
  void TellHeaders(const OnHeader& on_header) const;

  // Runs the transfer. Errors begin with `place`: "POST to https://tickets.example.com:443".
  HttpOutcome Receive(std::string_view place);

 private:
  // Why the reading ended before the answer did.
  enum class Cut : std::uint8_t { kNo, kLongHeader, kLongBody, kEnough, kNoMemory };

  static int CountSending(void* answer, char*, char*, int, int);
  static std::size_t ReadHeader(char*, std::size_t size, std::size_t count, void* answer);
  static std::size_t ReadBody(char* bytes, std::size_t size, std::size_t count, void* answer);
  Cut TakeBody(std::string_view bytes);
  bool IsGood() const { return status() >= 200 && status() < 300; }
  std::int64_t status() const;

  HttpOutcome JudgeStatus() const;
  HttpOutcome JudgeFailure(CURLcode result) const;
  HttpOutcome Is(absl::StatusCode code, std::string_view sentence,
                 HttpOutcome::Again again = HttpOutcome::Again::kNever) const;

  CURL* const handle_;
  std::string* const body_;
  const std::size_t max_body_bytes_;
  std::string_view place_;
  std::size_t header_size_ = 0;
  std::size_t body_size_ = 0;
  int sendings_ = 0;
  Cut cut_ = Cut::kNo;
};

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_HTTP_ANSWER_H_
