// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// libprotobuf writes the entries of a map in an order of its own. To compare two messages, write
// them by this.

#ifndef ZWECK_TESTS_SUPPORT_DETERMINISTIC_H_
#define ZWECK_TESTS_SUPPORT_DETERMINISTIC_H_

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <cstdlib>
#include <string>

namespace zweck::testing {

template <class Message>
std::string Deterministic(const Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream out(&stream);
  out.SetSerializationDeterministic(true);
  if (!message.SerializeToCodedStream(&out)) std::abort();
  out.Trim();
  return bytes;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_SUPPORT_DETERMINISTIC_H_
