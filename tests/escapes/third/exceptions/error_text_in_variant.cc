// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives back a text with the phone number as the error of a result of its own.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <iostream>
#include <string>
#include <variant>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class T>
class Result {
 public:
  static Result Good(T value) { return Result(std::move(value)); }
  static Result Bad(std::string why) { return Result(Error{std::move(why)}); }
  bool good() const { return state_.index() == 0; }
  const std::string& why() const { return std::get<Error>(state_).text; }

 private:
  struct Error {
    std::string text;
  };
  template <class State>
  explicit Result(State state) : state_(std::move(state)) {}
  std::variant<T, Error> state_;
};

Result<int> CountryCode(const Buyer& buyer) {
  const std::optional<std::string>& phone = buyer.phone.Use<DeliverOrder>();
  if (!phone.has_value()) return Result<int>::Good(49);
  if (phone->starts_with("+43")) return Result<int>::Good(43);
  if (phone->starts_with("+49")) return Result<int>::Good(49);
  return Result<int>::Bad("no country begins like " + *phone);
}

void PrintCountry(const Buyer& buyer) {
  const Result<int> code = CountryCode(buyer);
  std::cout << (code.good() ? std::string("a country") : code.why()) << '\n';
}

}  // namespace acme
