// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// On which lines of a text-format file the members of a message stand.

#ifndef ZWECK_SRC_POLICY_LINES_H_
#define ZWECK_SRC_POLICY_LINES_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/text_format.h>

#include <cstdint>
#include <string_view>

namespace zweck::policy {

// Of one message. The text and the tree must outlive it.
class Lines {
 public:
  using Tree = google::protobuf::TextFormat::ParseInfoTree;
  static constexpr int kSingular = -1;

  Lines(std::string_view text, const Tree* tree, const google::protobuf::Descriptor* message)
      : text_(text), tree_(tree), message_(message) {}

  // Lines count from 1. Where nothing is known: the line of the message that holds it.
  std::uint32_t Of(int field_number, int index = kSingular) const;
  // Of a text in a list; exact also for `categories: ["a", "b"]` over several lines, of which the
  // tree knows the first.
  std::uint32_t OfText(int field_number, int index, std::string_view value) const;
  // The lines of a member that is a message itself.
  Lines In(int field_number, int index = kSingular) const;

 private:
  std::string_view text_;
  const Tree* tree_;  // null: nothing is known
  const google::protobuf::Descriptor* message_;
  std::uint32_t line_ = 1;  // of the message
};

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_LINES_H_
