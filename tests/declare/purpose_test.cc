// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a purpose, and which members it may leave out.

#include "zweck/declare/purpose.h"

#include <catch2/catch.hpp>
#include <type_traits>

namespace purpose_test {

namespace {

using zweck::LegalBasis;
using zweck::Purpose;
using zweck::PurposeInfo;

struct SendInvoice {
  static constexpr PurposeInfo kInfo{.id = "send-invoice",
                                     .description = "Send the invoice for an order",
                                     .legal_basis = LegalBasis::kContract};
};
struct NoInfo {};
struct WrongType {
  static constexpr int kInfo = 1;
};
struct NotConst {
  [[maybe_unused]] inline static PurposeInfo kInfo = SendInvoice::kInfo;
};
struct NotConstexpr {
  static const PurposeInfo kInfo;
};
const PurposeInfo NotConstexpr::kInfo{SendInvoice::kInfo};
struct Function {
  static const PurposeInfo& kInfo();
};

// Each is true where the same initializer is a constant expression, which a `constexpr kInfo`
// needs. `I` is always PurposeInfo; it makes the question a matter of substitution.
template <class I>
concept Completes = requires {
  typename std::bool_constant<
      I{.id = "i", .description = "d", .legal_basis = LegalBasis::kConsent}.id.empty()>;
};
template <class I>
concept CompletesWithoutId = requires {
  typename std::bool_constant<
      I{.description = "d", .legal_basis = LegalBasis::kConsent}.dpv.empty()>;
};
template <class I>
concept CompletesWithoutDescription = requires {
  typename std::bool_constant<I{.id = "i", .legal_basis = LegalBasis::kConsent}.dpv.empty()>;
};
template <class I>
concept CompletesWithoutLegalBasis =
    requires { typename std::bool_constant<I{.id = "i", .description = "d"}.dpv.empty()>; };

}  // namespace

TEST_CASE("A purpose is a type with a constant PurposeInfo of its own") {
  STATIC_REQUIRE(Purpose<SendInvoice>);
  STATIC_REQUIRE_FALSE(Purpose<NoInfo>);
  STATIC_REQUIRE_FALSE(Purpose<WrongType>);
  STATIC_REQUIRE_FALSE(Purpose<NotConst>);
  STATIC_REQUIRE_FALSE(Purpose<NotConstexpr>);
  STATIC_REQUIRE_FALSE(Purpose<Function>);
  STATIC_REQUIRE_FALSE(Purpose<int>);
  STATIC_REQUIRE_FALSE(Purpose<void>);
  CHECK(NotConstexpr::kInfo.id == SendInvoice::kInfo.id);
}

TEST_CASE("A purpose says its id, its description and its legal basis; its terms may be missing") {
  STATIC_REQUIRE(Completes<PurposeInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutId<PurposeInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutDescription<PurposeInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutLegalBasis<PurposeInfo>);
  STATIC_REQUIRE(SendInvoice::kInfo.dpv.empty());
  STATIC_REQUIRE(SendInvoice::kInfo.fides.empty());
}

}  // namespace purpose_test
