// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// HTTP by cpp-httplib (packaged, one header and a library, and enough), with an end to what a
// request may take: its bytes, header and body, its time, and the threads. Knows no category.

#ifndef CONNECT_BACKEND_HTTP_SERVER_H_
#define CONNECT_BACKEND_HTTP_SERVER_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <httplib.h>
#include <zweck/codec/body.h>
#include <zweck/flow/answer.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "connections.h"

namespace connect_backend {

inline constexpr std::size_t kMaxBody = 8 * 1024 * 1024;
inline constexpr std::size_t kMaxHeader = 64 * 1024;
inline constexpr std::chrono::seconds kMaxHeaderTime{5};
inline constexpr std::chrono::seconds kMaxRequestTime{10};

// A request whose body was not read yet.
class Incoming {
 public:
  Incoming(const httplib::Request& request, const httplib::ContentReader& reader)
      : request_(request), reader_(reader) {}

  const std::string& method() const { return request_.method; }
  const std::string& target() const { return request_.target; }  // path and query, as they came

  // What the parentheses in the pattern of the route took from the path.
  std::string Captured() const { return request_.matches[1]; }
  // What stands behind `scheme` in the header Authorization; empty if nothing does.
  // kUnauthenticated for a header that is there twice or holds what is no visible ASCII.
  absl::StatusOr<std::string> Authorization(std::string_view scheme) const;
  // The body, once; it is wiped when it goes. kUnimplemented for another type than JSON,
  // kResourceExhausted for more than kMaxBody, kInvalidArgument if it is not there or ends early.
  absl::StatusOr<zweck::Body> ReadJson() const;

 private:
  const httplib::Request& request_;
  const httplib::ContentReader& reader_;
};

// What became of a request, in numbers: the answer, and all that is logged.
struct Outcome {
  std::uint64_t kept = 0;
  std::uint64_t dropped = 0;
  std::vector<std::pair<std::string, std::uint64_t>> more = {};
};

// What a GET request is answered with: only Answer makes one. `next` is where the next page begins;
// empty behind the last one.
template <class S>
struct Shown {
  // NOLINTNEXTLINE(google-explicit-constructor): most have no pages
  Shown(zweck::AnswerTo<S> of, std::string page_after = {})
      : answer(std::move(of)), next(std::move(page_after)) {}
  zweck::AnswerTo<S> answer;
  std::string next;
};

class HttpServer : public httplib::Server {
 public:
  HttpServer();

  // Answers POST requests whose path matches the pattern, and logs them under the route's name: a
  // path may hold a value.
  void Route(const std::string& name, const std::string& pattern,
             std::function<absl::StatusOr<Outcome>(const Incoming&)> flow);

  // Answers GET requests with what the flow gives, and with nothing else. Of pages, the header Link
  // has the next one.
  template <class S>
  void Show(const std::string& name, const std::string& pattern,
            std::function<absl::StatusOr<Shown<S>>(const Incoming&)> flow) {
    Get(pattern, [name, flow = std::move(flow)](const httplib::Request& request,
                                                httplib::Response& response) {
      const httplib::ContentReader nothing(nullptr, nullptr);
      absl::StatusOr<Shown<S>> shown = flow(Incoming(request, nothing));
      if (!shown.ok()) return Refuse(name, shown.status(), response);
      // Of letters that a URL may have.
      if (!shown->next.empty()) {
        // NOLINTNEXTLINE(zweck-egress: where the next page begins, sealed by the store)
        response.set_header("Link", "<?after=" + shown->next + ">; rel=\"next\"");
      }
      // Sent from where it stands and is wiped: the body of a response would be a copy.
      auto sent = std::make_shared<zweck::AnswerTo<S>>(std::move(shown->answer));
      response.set_content_provider(
          sent->bytes().size(), sent->content_type(),
          [sent](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            return sink.write(sent->bytes().data() + offset, length);
          });
      NoteShown(name, response);
    });
  }

  // After binding: cpp-httplib lets 5 connections wait, and the others are reset.
  void LetManyWait() const;

 private:
  static void Refuse(const std::string& route, const absl::Status& status,
                     httplib::Response& response);
  static void NoteShown(const std::string& route, httplib::Response& response);
  bool process_and_close_socket(socket_t socket) override;

  Connections connections_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_HTTP_SERVER_H_
