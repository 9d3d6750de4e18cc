// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <cstring>
#include <memory>
#include <span>
#include <variant>

#include "tests/tidy/policy.h"

#define ACME_VERSION "1.2"

namespace acme {
namespace {

// Casts and bytes of what holds no field.
struct Header {
  int length;
  int version;
};
Header Parse(const char* bytes) {
  Header header;
  std::memcpy(&header, bytes, sizeof(header));
  return header;
}
const unsigned char* Bytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }
union Number {
  int whole;
  float real;
};

// Records are held, pointed at, copied and moved like others.
struct Basket {
  std::unique_ptr<Customer> customer;
  std::variant<std::monostate, Lead> lead;
  std::vector<Customer> all;
};
Customer* Find(std::vector<Customer>& customers) { return customers.empty() ? nullptr : &customers.front(); }
void Move(Customer& from, Customer& to) { to = std::move(from); }
struct WithCustomer : Customer {};
const Customer& Base(const WithCustomer& customer) { return customer; }
const auto kMember = &Customer::email;

// A trait of one's own about a category.
template <class T>
inline constexpr bool kIsImportant = false;
template <>
inline constexpr bool kIsImportant<Customer> = true;

struct Kept {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "kept", .description = "Plainly declared", .legal_basis = zweck::LegalBasis::kContract};
};

// NOLINTNEXTLINE(zweck-bypass: compared with a hash of the memory in a test of ours)
const void* Address(const Customer& customer) { return &customer; }

}  // namespace
}  // namespace acme
