// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Three functions that are written once for all categories. docs/reference/hana.md explains them.

#include <zweck/hana.h>
#include <zweck/zweck.h>

#include <algorithm>
#include <boost/hana/filter.hpp>
#include <boost/hana/first.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/second.hpp>
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace hana = boost::hana;

namespace acme {

struct SupportCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "support-customer",
                                            .description = "Answer what a customer asks",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct SendInvoice {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-invoice",
                                            .description = "Write an invoice, and send it",
                                            .legal_basis = zweck::LegalBasis::kContract};
};

struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "customer",
                                             .description = "Who bought the app",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Both = zweck::For<SupportCustomer, SendInvoice>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, Both> number;
  Field<2, std::optional<std::string>, zweck::Is<zweck::kind::EmailAddress>, Both> email;
  Field<3, std::optional<std::string>, zweck::Is<zweck::kind::PhoneNumber>,
        zweck::For<SupportCustomer>>
      phone;
};
ZWECK_CATEGORY(Customer, number, email, phone);

// The members of a category that are declared for a purpose.
template <class Purpose, class Category>
constexpr auto MembersFor() {
  return hana::filter(hana::accessors<Category>(), [](auto member) {
    using Field = std::remove_cvref_t<decltype(hana::second(member)(std::declval<Category&>()))>;
    return hana::bool_c<zweck::Usable<Field, Purpose>>;
  });
}

// For the journal: which members differ, by name. It says nothing of their values.
template <class Purpose, class Category>
std::vector<std::string> ChangedMembers(const Category& before, const Category& after) {
  std::vector<std::string> names;
  hana::for_each(MembersFor<Purpose, Category>(), [&](auto member) {
    const auto& field = hana::second(member);
    if (field(before).template Use<Purpose>() != field(after).template Use<Purpose>()) {
      names.emplace_back(hana::first(member).c_str());
    }
  });
  return names;
}

// The head of a table for a purpose: what is not for it has no column.
template <class Purpose, class Category>
std::string TableHead() {
  std::string head;
  hana::for_each(MembersFor<Purpose, Category>(), [&](auto member) {
    head.append(head.empty() ? "" : " | ").append(hana::first(member).c_str());
  });
  return head;
}

// A change of the members that a request names (a field mask, as PATCH has it); false for a name
// that the category does not have. Values go from field to field, so no purpose is asked.
template <class Category>
bool Apply(const Category& change, const std::vector<std::string_view>& mask, Category& record) {
  std::size_t known = 0;
  hana::for_each(hana::accessors<Category>(), [&](auto member) {
    const auto& field = hana::second(member);
    if (std::ranges::find(mask, hana::first(member).c_str()) == mask.end()) return;
    field(record) = field(change);
    ++known;
  });
  return known == mask.size();
}

}  // namespace acme

int main() {
  using acme::Customer;
  Customer before{.number = "C-17", .email = "ada@example.com", .phone = "+49 721 1234567"};
  Customer after = before;
  const Customer request{.number = "", .email = "lovelace@example.com", .phone = std::nullopt};
  const bool known = acme::Apply(request, {"email", "phone"}, after);

  std::cout << "changed:";
  for (const std::string& name : acme::ChangedMembers<acme::SupportCustomer>(before, after)) {
    std::cout << ' ' << name;
  }
  std::cout << "\non an invoice: " << acme::TableHead<acme::SendInvoice, Customer>() << '\n';
  return known && !acme::Apply(request, {"birthday"}, after) ? 0 : 1;
}
