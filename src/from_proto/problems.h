// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is wrong with a schema, all at once, each with its place.

#ifndef ZWECK_SRC_FROM_PROTO_PROBLEMS_H_
#define ZWECK_SRC_FROM_PROTO_PROBLEMS_H_

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::from_proto {

// From 1 on; a line of 0 is the file as a whole.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

// acme/v1/customer.proto:12
inline std::string LineText(const Place& place) {
  std::string text = text::Printable(place.file);
  if (place.line > 0) text += text::Cat({":", std::to_string(place.line)});
  return text;
}

class Problems {
 public:
  // "acme/v1/customer.proto:12:3: WHAT. REMEDY", as protoc writes its own; without a full stop.
  void Add(const Place& place, std::string_view what, std::string_view remedy) {
    std::string text = LineText(place);
    if (place.line > 0) text += text::Cat({":", std::to_string(place.column)});
    text += text::Cat({": ", text::Printable(what), ". ", text::Printable(remedy), "\n"});
    problems_.emplace(std::tuple(place.file, place.line, place.column), std::move(text));
  }

  // A line for each, by their places.
  std::string Text() const {
    std::string text;
    for (const auto& [place, problem] : problems_) text += problem;
    return text;
  }

 private:
  std::multimap<std::tuple<std::string, int, int>, std::string> problems_;
};

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_PROBLEMS_H_
