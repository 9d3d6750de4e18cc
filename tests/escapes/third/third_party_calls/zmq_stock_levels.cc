// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: publishes how many bicycles of each model are left.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include <array>
#include <utility>
#include <zmq.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

class StockFeed {
 public:
  explicit StockFeed(zmq::context_t& context) : socket_(context, zmq::socket_type::pub) {
    socket_.connect("tcp://shop.local:5558");
  }

  void Publish(const std::array<int, 4>& left) {
    for (const auto& [model, name] : kNames) {
      const std::string line = absl::StrCat(name, " ", left[static_cast<std::size_t>(model)]);
      socket_.send(zmq::buffer(line));
    }
  }

 private:
  static constexpr std::array<std::pair<Model, const char*>, 3> kNames = {
      {{Model::kCity, "city"}, {Model::kGravel, "gravel"}, {Model::kCargo, "cargo"}}};
  zmq::socket_t socket_;
};

}  // namespace acme
