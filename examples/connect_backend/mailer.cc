// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Judging the URL, and one conversation with the server for each mail.

#include "mailer.h"

#include <absl/strings/str_cat.h>
#include <absl/time/clock.h>
#include <curl/curl.h>
#include <jodocus/email_address.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "curl_url.h"

namespace connect_backend {
namespace {

// Is it scheme://host[:port] and nothing else? Gives whether the host is this machine.
absl::StatusOr<bool> CheckUrl(const std::string& text) {
  absl::Status refused =
      absl::InvalidArgumentError("the mail server is not smtps://host:port or smtp://host:port");
  const std::optional<CurlUrl> url = CurlUrl::Read(text);
  if (!url) return refused;
  const auto scheme = url->Part(CURLUPART_SCHEME);
  const auto host = url->Part(CURLUPART_HOST);
  if (!host.has_value() || (scheme != "smtp" && scheme != "smtps")) return refused;
  for (const CURLUPart part : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS,
                               CURLUPART_QUERY, CURLUPART_FRAGMENT}) {
    if (url->Part(part).has_value()) return refused;
  }
  // To libcurl, a path is the name that it greets with.
  if (url->Part(CURLUPART_PATH).value_or("/") != "/" || text.ends_with('/')) return refused;
  return url->IsThisMachine();
}

std::size_t Read(char* to, std::size_t size, std::size_t count, void* message) {
  auto& left = *static_cast<std::string_view*>(message);
  const std::size_t bytes = left.copy(to, size * count);
  left.remove_prefix(bytes);
  return bytes;
}

std::size_t ThrowAway(char*, std::size_t size, std::size_t count, void*) { return size * count; }

absl::Status StatusOf(CURLcode code, CurlLong answer) {
  switch (code) {
    case CURLE_OK:
      return absl::OkStatus();
    case CURLE_OPERATION_TIMEDOUT:
      return absl::DeadlineExceededError("the mail server did not answer in time");
    case CURLE_LOGIN_DENIED:
      return absl::UnauthenticatedError("the mail server does not take the login");
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION:
      return absl::FailedPreconditionError("the mail server does not prove by TLS which it is");
    case CURLE_OUT_OF_MEMORY:
      return absl::ResourceExhaustedError("there is no memory left for a mail");
    default:
      if (answer >= 500) return absl::FailedPreconditionError("the mail server refuses the mail");
      return absl::UnavailableError("the mail server took no mail");
  }
}

}  // namespace

absl::StatusOr<Mailer> Mailer::Open(MailerOptions options) {
  const absl::StatusOr<bool> is_here = CheckUrl(options.url);
  if (!is_here.ok()) return is_here.status();
  if (!jodocus::IsEmailAddress(options.from)) {
    return absl::InvalidArgumentError("the sender of mails is not an address");
  }
  return Mailer(std::move(options), *is_here);
}

absl::Status Mailer::Send(const Mail& mail) const {
  const absl::StatusOr<std::string> message = MailMessage(mail, options_.from, absl::Now());
  if (!message.ok()) return message.status();
  const CurlHeld<CURL, curl_easy_cleanup> handle(curl_easy_init());
  const std::string to = absl::StrCat("<", mail.to, ">");
  const CurlHeld<curl_slist, curl_slist_free_all> receivers(curl_slist_append(nullptr, to.c_str()));
  const std::string from = absl::StrCat("<", options_.from, ">");
  // It greets with the sender's domain, not with the name of this machine.
  const std::string url =
      absl::StrCat(options_.url, "/", options_.from.substr(options_.from.rfind('@') + 1));
  bool set = handle != nullptr && receivers != nullptr;
  const auto option = [&](CURLoption name, auto value) {
    set = set && curl_easy_setopt(handle.get(), name, value) == CURLE_OK;
  };
  const auto time = [](absl::Duration duration) {
    return static_cast<CurlLong>(std::max<std::int64_t>(absl::ToInt64Milliseconds(duration), 1));
  };
  std::string_view left = *message;
  option(CURLOPT_URL, url.c_str());
  option(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  option(CURLOPT_USE_SSL, static_cast<CurlLong>(is_here_ ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  option(CURLOPT_SSL_VERIFYPEER, 1L);
  option(CURLOPT_SSL_VERIFYHOST, 2L);
  option(CURLOPT_SSLVERSION, static_cast<CurlLong>(CURL_SSLVERSION_TLSv1_2));
  if (!options_.ca_file.empty()) {
    option(CURLOPT_CAINFO, options_.ca_file.c_str());
    option(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
  option(CURLOPT_PROXY, "");  // not the environment's either
  option(CURLOPT_NETRC, static_cast<CurlLong>(CURL_NETRC_IGNORED));
  if (!options_.user.empty()) {
    option(CURLOPT_USERNAME, options_.user.c_str());
    option(CURLOPT_PASSWORD, options_.password.c_str());
  }
  option(CURLOPT_MAIL_FROM, from.c_str());
  option(CURLOPT_MAIL_RCPT, receivers.get());
  option(CURLOPT_UPLOAD, 1L);
  option(CURLOPT_READFUNCTION, &Read);
  option(CURLOPT_READDATA, &left);
  option(CURLOPT_WRITEFUNCTION, &ThrowAway);
  option(CURLOPT_CONNECTTIMEOUT_MS, time(options_.connect_timeout));
  option(CURLOPT_TIMEOUT_MS, time(options_.timeout));
  option(CURLOPT_NOSIGNAL, 1L);
  if (!set) return absl::InternalError("this libcurl lacks an option that mails need");
  const CURLcode code = curl_easy_perform(handle.get());
  CurlLong answer = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
  return StatusOf(code, answer);
}

}  // namespace connect_backend
