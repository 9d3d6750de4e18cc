// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// All that an application declares and calls is there, and no store or transport.

#include "zweck/zweck.h"

#if defined(ZWECK_STORE_SQLITE_STORE_H_) || defined(ZWECK_TRANSPORT_HTTP_TRANSPORT_H_) || \
    defined(ZWECK_TRANSPORT_JSON_LINES_H_)
#error "zweck.h includes a store or a transport"
#endif

#include <catch2/catch.hpp>
#include <optional>
#include <string>

namespace {

enum class Seat : std::int32_t { kUnspecified, kWindow };
ZWECK_ENUM(Seat, kUnspecified, kWindow);

struct Greet {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "greet", .description = "Say hello", .legal_basis = zweck::LegalBasis::kConsent};
};
struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who came", .subjects = "guests", .policy_section = "1"};
  using Retention = zweck::KeepFor<std::chrono::days{1}>;

  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<Greet>, zweck::Key,
        zweck::Subject>
      name;
  Field<2, Seat, zweck::Is<zweck::kind::Count>, zweck::For<Greet>> seat;
};
ZWECK_CATEGORY(Guest, name, seat);
struct Host {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "host", .name = "Host GmbH", .role = zweck::Role::kController, .country = "DE"};
};
struct GuestBook {
  static constexpr zweck::SinkInfo kInfo{.id = "guest-book", .description = "Who came"};
  using Purposes = zweck::For<Greet>;
  using Recipient = Host;
};

// Keeps nothing.
struct NoStore {
  static constexpr bool kSeals = false;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&,
                   zweck::View<zweck::store::Value>) {
    return absl::OkStatus();
  }
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>) {
    return absl::OkStatus();
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&) {
    return false;
  }
};
// Remembers how often it was asked.
struct CountingTransport {
  using ForSink = GuestBook;
  static constexpr bool kSeals = false;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  int sent = 0;
  absl::Status Send(const zweck::DoorKey&, std::string_view) {
    ++sent;
    return absl::OkStatus();
  }
};

}  // namespace

TEST_CASE("One header has the declarations and every door") {
  STATIC_REQUIRE(zweck::Category<Guest>);
  STATIC_REQUIRE(zweck::Usable<decltype(Guest::name), Greet>);
  STATIC_REQUIRE(zweck::Persistable<Guest, GuestBook>);
  STATIC_REQUIRE(zweck::Transmittable<Guest, GuestBook>);

  const absl::StatusOr<Guest> guest = zweck::FromJson<Guest>(R"({"name": "Ada"})");
  REQUIRE(guest.ok());
  CHECK(guest->name.Use<Greet>() == "Ada");

  NoStore store;
  CHECK(zweck::Persist<GuestBook>(*guest, store).ok());
  CHECK(absl::IsNotFound(zweck::Find<GuestBook, Guest>(store, "Ada").status()));
  CHECK(*zweck::Erase<GuestBook, Guest>(store, "Ada") == false);

  CountingTransport transport;
  CHECK(zweck::Transmit<GuestBook>(zweck::Minimize<GuestBook>(*guest), transport).ok());
  CHECK(transport.sent == 1);
}
