// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

#include "tests/tidy/policy.h"

#define ZWECK_TRUE true  // finds: begins like the library's own macros
#define private public  // finds: `private` is a word of the language, and a macro defines it anew

namespace acme {
namespace {

// ---- Casts and bytes

const std::string& Cast(const Customer& customer) {
  return *reinterpret_cast<const std::string*>(&customer.email);  // finds: a cast reads the bytes of `Customer.email` around it
}
const std::string& CCast(const Customer& customer) {
  return *(const std::string*)&customer.email;  // finds: a cast reads the bytes of `Customer.email`
}
const std::string& CastReference(const Customer& customer) {
  return reinterpret_cast<const std::string&>(customer.email);  // finds: a cast reads the bytes of `Customer.email`
}
const char* CastRecord(const Customer& customer) {
  return reinterpret_cast<const char*>(&customer);  // finds: a cast reads the bytes of `Customer`, which holds fields,
}
void Copied(const Customer& customer, char* out) {
  std::memcpy(out, &customer.email, sizeof(customer.email));  // finds: a cast reads the bytes of `Customer.email`
}
const void* Pointer(const Customer& customer) { return &customer; }  // finds: a cast reads the bytes of `Customer`
auto Number(const Customer* customer) { return reinterpret_cast<std::uintptr_t>(customer); }  // finds: a cast reads the bytes of `Customer`
struct Holder {
  Customer customer;
  int other;
};
const char* CastHolder(const Holder& holder) { return (const char*)&holder; }  // finds: a cast reads the bytes of `Holder`
auto Bytes(const std::vector<Customer>& customers) { return std::as_bytes(std::span(customers)); }  // finds: the bytes of `Customer`, which holds fields, are read
struct Mirror {
  std::string first, second;
};
const Customer& Faked(const Mirror& mirror) { return *reinterpret_cast<const Customer*>(&mirror); }  // finds: bytes are taken for `Customer`
std::string Stolen(Customer& customer) {
  return std::move(const_cast<std::string&>(customer.email.Use<ContactCustomer>()));  // finds: a cast lets the value of Customer.email, taken for ContactCustomer, be moved out // finds: is returned
}
std::size_t Place() { return offsetof(Customer, email); }  // finds: the place of a field is asked for
void Assembly(const Customer& customer) { asm volatile("" : : "r"(&customer)); }  // finds: assembly gets at `Customer`

union Overlay {
  Customer customer;  // finds: a union lays other members over `Customer`
  char bytes[sizeof(Customer)];
  Overlay() {}
  ~Overlay() {}
};

struct Peek : decltype(Customer::email) {};  // finds: a class is derived from a field

// ---- Private members

template <auto kMember>
struct Rob {};
template struct Rob<&decltype(Customer::email)::value_>;  // finds: this names what is private in `zweck::Field`

// ---- Another meaning for the library's names

}  // namespace
}  // namespace acme

template <>
inline constexpr bool zweck::internal::PurposeDescribesItself<int, acme::Advertise> = true;  // finds: a specialisation changes what `PurposeDescribesItself` of the library says
template <>
struct std::is_same<acme::ContactCustomer, acme::Advertise> : std::true_type {};  // finds: a specialisation changes what `is_same` says
namespace zweck {
inline bool Allowed() { return true; }  // finds: `Allowed` is declared in namespace zweck
}  // namespace zweck
class zweck::InsecureDoorAccessForTests {};  // finds: `zweck::InsecureDoorAccessForTests` opens codecs, stores and transports without a check
absl::Status Hidden(int) asm("_ZN5zweck4flow5Doors4SendE");  // finds: a declaration takes the linker's name
const char* const kSymbol = "_ZN5zweck4flow5Doors4SendE";  // finds: a text holds the linker's name

// ---- One purpose, one meaning

namespace acme {
struct ContactAgain {  // finds: two purposes have the id `contact-customer`: `ContactCustomer` and `ContactAgain`
  static constexpr zweck::PurposeInfo kInfo{
      .id = "contact-customer", .description = "Again", .legal_basis = zweck::LegalBasis::kContract};
};
struct DependsOnDebug {  // finds: purpose `DependsOnDebug` depends on the preprocessor
#ifdef NDEBUG
  static constexpr zweck::PurposeInfo kInfo{
      .id = "depends", .description = "One", .legal_basis = zweck::LegalBasis::kContract};
#else
  static constexpr zweck::PurposeInfo kInfo{
      .id = "depends", .description = "Another", .legal_basis = zweck::LegalBasis::kConsent};
#endif
};
#define PURPOSE_ID "from-macro"
struct FromMacro {
  static constexpr zweck::PurposeInfo kInfo{  // finds: purpose `FromMacro` takes what it says from a macro
      .id = PURPOSE_ID, .description = "Which?", .legal_basis = zweck::LegalBasis::kContract};
};
}  // namespace acme
