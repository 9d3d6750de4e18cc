// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Answer: out of the program, to the client that made the request. It returns the bytes of the
// answer, which a server sends.
//
//   absl::StatusOr<zweck::AnswerTo<ToTheCustomer>> answer = zweck::Answer<ToTheCustomer>(customer);
//   if (!answer.ok()) return answer.status();
//   response.set_content(answer->bytes(), answer->content_type());

#ifndef ZWECK_FLOW_ANSWER_H_
#define ZWECK_FLOW_ANSWER_H_

#include <absl/base/attributes.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <string>
#include <utility>

#include "zweck/check/answer.h"
#include "zweck/internal/check/outside.h"
#include "zweck/internal/flow/answering.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

// The bytes of an answer to a sink; only Answer makes one. It can be moved, not copied, and is
// wiped when it is destroyed.
template <class S>
class AnswerTo {
 public:
  AnswerTo(AnswerTo&& other) noexcept
      : bytes_(std::move(other.bytes_)), content_type_(other.content_type_) {
    internal::Wipe(other.bytes_);
  }
  AnswerTo& operator=(AnswerTo&& other) noexcept {
    if (this == &other) return *this;
    internal::Wipe(bytes_);
    bytes_ = std::move(other.bytes_);
    internal::Wipe(other.bytes_);
    content_type_ = other.content_type_;
    return *this;
  }
  ~AnswerTo() { internal::Wipe(bytes_); }

  // To be handed to a server, which copies them.
  const std::string& bytes() const ABSL_ATTRIBUTE_LIFETIME_BOUND { return bytes_; }
  // "application/json", or "application/x-protobuf".
  const char* content_type() const { return content_type_; }

  // For a server that takes the bytes over, and then has to wipe them.
  std::string Take() && { return std::move(bytes_); }

 private:
  friend class internal::Doors;
  explicit AnswerTo(const char* content_type) : content_type_(content_type) {}

  std::string bytes_;
  const char* content_type_;
};

namespace internal {
template <WireFormat kFormat>
// NOLINTNEXTLINE(google-readability-casting): clang-tidy takes the template's argument for a cast
inline constexpr bool AnAnswerMayBe = kFormat != WireFormat::kForm;
}  // namespace internal

// Answer<Sink>(record): the record as JSON, or in the format that is named. Answer<Sink>(records):
// of a std::vector, std::array or std::span, as a JSON array; in the wire format, as a message
// whose field 1 repeats them. Errors: kInvalidArgument for text that is not UTF-8; kOutOfRange for
// a value that is too long; kResourceExhausted for an answer of more than 64 MiB;
// kFailedPrecondition within a transaction.
template <class S, WireFormat kFormat = WireFormat::kJson, class R>
absl::StatusOr<AnswerTo<S>> Answer(const R& given, internal::Outside /*outside*/) {
  // NOLINTNEXTLINE(google-readability-casting): as above
  static_assert(internal::AnAnswerMayBe<kFormat>,
                ZWECK_INTERNAL_SAY("answer-form",
                                   "a form is what a client sends. Answer in JSON or protobuf."));
  using Given = internal::Answered<R>;
  using Asked = internal::AnswerAsked<typename Given::Record, S>;
  if constexpr (internal::kPasses<internal::AnswerRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kAnswer, Asked>>();
    return internal::Doors::Write<AnswerTo<S>, Given>(
        kFormat,
        internal::kLayout<typename Asked::Category, internal::Admitting<typename Asked::Leaves>>,
        given);
  } else {
    internal::BrokenRule<internal::AnswerRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_ANSWER_H_
