// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/codec/descriptor.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/timestamp.pb.h>
#include <zweck/v1/options.pb.h>

#include <catch2/catch.hpp>
#include <map>

#include "tests/codec/every_value.h"
#include "tests/codec/json_fixture.h"
#include "tests/support/protoc.h"
#include "tests/support/refused.h"
#include "zweck/declare/anonymous.h"

namespace descriptor_test {

using zweck::For;
using zweck::Is;

struct Serve {
  static constexpr zweck::PurposeInfo kInfo{.id = "serve",
                                            .description = "Serve \"people\" in Köln\n*/ // {};",
                                            .legal_basis = zweck::LegalBasis::kContract,
                                            .dpv = "dpv:ServiceProvision",
                                            .fides = "essential.service"};
};
struct Improve {
  static constexpr zweck::PurposeInfo kInfo{.id = "improve",
                                            .description = "Make it better",
                                            .legal_basis = zweck::LegalBasis::kNotPersonal};
};
struct Mailer {
  static constexpr zweck::RecipientInfo kInfo{.id = "mailer",
                                              .name = "Mailer Ltd",
                                              .role = zweck::Role::kProcessor,
                                              .country = "IE",
                                              .safeguards = "none needed"};
};

enum class Colour : std::int32_t { kUnspecified, kRed = -7, kCrimson = -7, kDeepBlue = 3 };
ZWECK_ENUM(Colour, kUnspecified, kRed, kCrimson, kDeepBlue);

struct PostalAddress {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<PostalAddress, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "postal-address",
                                             .description = "Where somebody lives",
                                             .subjects = "customers",
                                             .policy_section = "4.1"};

  Field<1, std::string, Is<zweck::kind::City>, For<Serve>> city;
  Field<2, Colour, Is<zweck::kind::Status>> door;
};
ZWECK_CATEGORY(PostalAddress, city, door);

struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "customer2-of-ours",
                                             .description = "Who bought\nthe app",
                                             .subjects = "customers",
                                             .policy_section = "4",
                                             .role = zweck::Role::kProcessor};
  using Retention = zweck::KeepUntil<"the contract ends", std::chrono::days{30}>;
  using AtRest = zweck::Sealed;

  Field<5, std::string, Is<zweck::kind::CustomerNumber>, For<Serve, Improve>, zweck::Key,
        zweck::SharedWith<Mailer>>
      number;
  Field<1, std::optional<std::string>, Is<zweck::kind::EmailAddress>, For<Serve>, zweck::Subject,
        zweck::Secret, zweck::Lookup, zweck::MaxBytes<320>>
      email;
  Field<2, std::vector<PostalAddress>, Is<zweck::kind::Contact>, For<Serve>> addresses;
  Field<3, std::optional<PostalAddress>, Is<zweck::kind::Contact>, For<Serve>> home;
  Field<4, absl::CivilDay, Is<zweck::kind::EventDate>, zweck::Indexed> since;
  Field<6, Colour, Is<zweck::kind::CustomerData>, zweck::Unique> favourite;
};
ZWECK_CATEGORY(Customer, number, email, addresses, home, since, favourite);

struct Few {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Few, N, T, Tags..., Is<zweck::kind::EventDate>, For<Improve>>;
  static constexpr zweck::CategoryInfo kInfo{.id = "few",
                                             .description = "Few values",
                                             .subjects = "nobody",
                                             .policy_section = "4",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{7}>;
  using Budget = zweck::AtMostBits<20>;

  Field<1, zweck::Bucketed<1, 10>, zweck::Required, zweck::At<"/a">, zweck::At<"/b">> count;
  Field<2, zweck::Range<-1, 5>> stars;
  Field<3, zweck::OneOf<"de", "en">> language;
  Field<4, zweck::CoarseDay<zweck::Week>> week;
  Field<5, std::optional<zweck::CoarseDay<zweck::Month, 12, 1>>> month;
};
ZWECK_CATEGORY(Few, count, stars, language, week, month);

// The same things said in another way.
namespace other {

enum class Colour : std::int32_t { kNone };
ZWECK_ENUM(Colour, kNone);

enum class Customer2OfOurs : std::int32_t { kNone };
ZWECK_ENUM(Customer2OfOurs, kNone);

struct City {
  static constexpr zweck::KindInfo kInfo{.id = "city",
                                         .description = "A city",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:City",
                                         .fides = "user.contact.address.city"};
};
struct Serve {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "serve", .description = "Otherwise", .legal_basis = zweck::LegalBasis::kConsent};
};
struct Mailer {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mailer", .name = "Another mailer", .role = zweck::Role::kProcessor, .country = "IE"};
};

template <class T, class... Tags>
struct One {
  template <unsigned N, class V, class... Ts>
  using Field = zweck::Field<One, N, V, Ts...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "one", .description = "One field", .subjects = "nobody", .policy_section = "0"};
  Field<1, T, Tags...> value;
};
template <class T, class... Tags>
ZWECK_CATEGORY((One<T, Tags...>), value);

struct Customer2 {
  template <unsigned N, class V, class... Ts>
  using Field = zweck::Field<Customer2, N, V, Ts...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "customer2-of--ours",
                                             .description = "Another id, the same message",
                                             .subjects = "nobody",
                                             .policy_section = "0"};
  Field<1, bool, Is<zweck::kind::Status>> on;
};
ZWECK_CATEGORY(Customer2, on);

}  // namespace other
}  // namespace descriptor_test

namespace zweck::codec {
namespace {

using descriptor_test::Colour;
using descriptor_test::Customer;
using descriptor_test::PostalAddress;
using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorProto;
using testing::CheckRefused;
using testing::RequireOk;

namespace other = descriptor_test::other;

template <class... Cs>
FileDescriptorProto DescriptionOf() {
  return RequireOk(Describe(
      {.name = "acme/v1/all.proto", .package = "acme.v1", .categories = kCategories<Cs...>}));
}

// A pool that knows what described files import.
class Pool {
 public:
  Pool() {
    for (const FileDescriptor* library :
         {FileDescriptorProto::descriptor()->file(),
          google::protobuf::Timestamp::descriptor()->file(), v1::Terms::descriptor()->file()}) {
      FileDescriptorProto copy;
      library->CopyTo(&copy);
      Build(copy);
    }
  }
  const FileDescriptor* Build(const FileDescriptorProto& file) {
    const FileDescriptor* built = pool_.BuildFile(file);
    REQUIRE(built != nullptr);
    return built;
  }

 private:
  DescriptorPool pool_;
};

// Whether two files declare the same. protoc spells out the names in JSON, which follow from the
// others.
bool Same(const FileDescriptor& a, const FileDescriptor& b) {
  FileDescriptorProto copies[2];
  a.CopyTo(&copies[0]);
  b.CopyTo(&copies[1]);
  for (FileDescriptorProto& copy : copies) {
    for (auto& message : *copy.mutable_message_type()) {
      for (auto& field : *message.mutable_field()) field.clear_json_name();
    }
  }
  return copies[0].DebugString() == copies[1].DebugString();
}

TEST_CASE("a category is a message, in the order of its numbers, and so is what it nests") {
  const FileDescriptorProto file = DescriptionOf<Customer>();
  CHECK(file.syntax() == "proto3");
  CHECK(file.package() == "acme.v1");
  REQUIRE(file.message_type_size() == 2);
  const auto& customer = file.message_type(0);
  CHECK(customer.name() == "Customer2OfOurs");
  CHECK(file.message_type(1).name() == "PostalAddress");
  REQUIRE(customer.field_size() == 6);
  for (int i = 0; i < 6; ++i) CHECK(customer.field(i).number() == i + 1);
  CHECK(customer.field(0).name() == "email");
  CHECK(customer.field(1).type_name() == ".acme.v1.PostalAddress");
  CHECK(customer.field(2).type_name() == ".acme.v1.PostalAddress");
}

TEST_CASE("an enumeration keeps its names and numbers, two of one number among them") {
  const FileDescriptorProto file = DescriptionOf<Customer>();
  REQUIRE(file.enum_type_size() == 1);
  const auto& colour = file.enum_type(0);
  CHECK(colour.name() == "Colour");
  CHECK(colour.options().allow_alias());
  REQUIRE(colour.value_size() == 4);
  CHECK(colour.value(0).name() == "COLOUR_UNSPECIFIED");
  CHECK(colour.value(1).number() == -7);
  CHECK(colour.value(2).name() == "COLOUR_CRIMSON");
  CHECK(colour.value(2).number() == -7);
  CHECK(colour.value(3).name() == "COLOUR_DEEP_BLUE");
}

TEST_CASE("each type of value in each shape is the field that its bytes need") {
  const std::map<std::string, FieldDescriptor::Type> kTypes = {
      {"text", FieldDescriptor::TYPE_STRING},     {"flag", FieldDescriptor::TYPE_BOOL},
      {"small_int", FieldDescriptor::TYPE_INT32}, {"small_uint", FieldDescriptor::TYPE_UINT32},
      {"large_int", FieldDescriptor::TYPE_INT64}, {"large_uint", FieldDescriptor::TYPE_UINT64},
      {"real", FieldDescriptor::TYPE_DOUBLE},     {"product", FieldDescriptor::TYPE_ENUM},
      {"bytes", FieldDescriptor::TYPE_BYTES},     {"time", FieldDescriptor::TYPE_MESSAGE},
      {"day", FieldDescriptor::TYPE_STRING},      {"note", FieldDescriptor::TYPE_MESSAGE},
  };
  Pool pool;
  const FileDescriptor* file = pool.Build(DescriptionOf<codec_test::Everything>());
  const auto* message = file->FindMessageTypeByName("Everything");
  REQUIRE(message != nullptr);
  for (const auto& [name, type] : kTypes) {
    INFO(name);
    const FieldDescriptor* single = message->FindFieldByName(name);
    REQUIRE(single != nullptr);
    CHECK(single->type() == type);
    CHECK_FALSE(single->is_repeated());
    CHECK_FALSE(single->has_optional_keyword());

    const FieldDescriptor* optional = message->FindFieldByName("maybe_" + name);
    REQUIRE(optional != nullptr);
    CHECK(optional->number() == single->number() + 20);
    CHECK(optional->type() == type);
    CHECK(optional->has_optional_keyword());
    CHECK(optional->has_presence());
    CHECK(optional->real_containing_oneof() == nullptr);

    const FieldDescriptor* repeated = message->FindFieldByNumber(single->number() + 40);
    REQUIRE(repeated != nullptr);
    CHECK(repeated->type() == type);
    CHECK(repeated->is_repeated());
    CHECK(repeated->is_packed() == repeated->is_packable());
  }
  CHECK(message->FindFieldByName("time")->message_type()->full_name() ==
        "google.protobuf.Timestamp");
  CHECK(message->real_oneof_decl_count() == 0);
}

TEST_CASE("a type that Protocol Buffers have not is the next larger one") {
  const std::map<std::string, FieldDescriptor::Type> kTypes = {
      {"int8", FieldDescriptor::TYPE_INT32},
      {"uint8", FieldDescriptor::TYPE_UINT32},
      {"int16", FieldDescriptor::TYPE_INT32},
      {"uint16", FieldDescriptor::TYPE_UINT32},
      {"long_long", FieldDescriptor::TYPE_INT64},
      {"unsigned_long_long", FieldDescriptor::TYPE_UINT64},
      {"float", FieldDescriptor::TYPE_FLOAT},
  };
  Pool pool;
  const FileDescriptorProto described = DescriptionOf<testing::EveryValue>();
  const auto* message = pool.Build(described)->FindMessageTypeByName("EveryValue");
  REQUIRE(message != nullptr);
  for (const auto& [name, type] : kTypes) {
    for (const char* shape : {"single_", "optional_", "repeated_"}) {
      INFO(shape << name);
      const FieldDescriptor* field = message->FindFieldByName(shape + name);
      REQUIRE(field != nullptr);
      CHECK(field->type() == type);
    }
  }
  // The options say which it was, so that a schema leads back to it.
  const auto tags = [&](const char* name) {
    return message->FindFieldByName(name)->options().GetExtension(v1::field);
  };
  CHECK(tags("single_int8").bits() == 8);
  CHECK(tags("repeated_uint8").bits() == 8);
  CHECK(tags("optional_int16").bits() == 16);
  CHECK(tags("single_uint16").bits() == 16);
  CHECK_FALSE(tags("single_int32").has_bits());
  CHECK(tags("single_decimal").decimal().digits() == 2);
  CHECK(tags("optional_decimal").decimal().digits() == 18);
  // Whoever reads the source sees what the type doesn't say.
  const std::string source = RequireOk(ToProtoText(described));
  CHECK(source.find("(-128 to 127)\n  int32 single_int8") != std::string::npos);
  CHECK(source.find("(0 to 65535)\n  repeated uint32 repeated_uint16") != std::string::npos);
}

TEST_CASE("names in JSON are those that the JSON codec writes") {
  Pool pool;
  const FileDescriptor* file = pool.Build(DescriptionOf<codec_test::Everything>());
  for (const internal::FieldLayout& field : internal::kLayout<codec_test::Everything>.fields) {
    const auto* described = file->FindMessageTypeByName("Everything")
                                ->FindFieldByNumber(static_cast<int>(field.number));
    REQUIRE(described != nullptr);
    CHECK(described->name() == std::string(field.name));
    CHECK(described->json_name() == std::string(field.json_name));
  }
}

TEST_CASE("a file imports what it uses and nothing else") {
  const auto imports = [](const FileDescriptorProto& file) {
    return std::vector<std::string>(file.dependency().begin(), file.dependency().end());
  };
  CHECK(imports(DescriptionOf<Customer>()) == std::vector<std::string>{"zweck/v1/options.proto"});
  CHECK(imports(DescriptionOf<codec_test::Everything>()) ==
        std::vector<std::string>{"google/protobuf/timestamp.proto", "zweck/v1/options.proto"});
}

TEST_CASE("whoever has the descriptor sees the tags") {
  Pool pool;
  const FileDescriptor* file = pool.Build(DescriptionOf<Customer>());
  google::protobuf::DynamicMessageFactory factory;
  const auto* descriptor =
      factory.GetPrototype(file->FindMessageTypeByName("Customer2OfOurs"))->GetDescriptor();

  const v1::CategoryOptions& category = descriptor->options().GetExtension(v1::category);
  CHECK(category.id() == "customer2-of-ours");
  CHECK(category.description() == "Who bought\nthe app");
  CHECK(category.subjects() == "customers");
  CHECK(category.policy_section() == "4");
  CHECK(category.role() == v1::ROLE_PROCESSOR);
  CHECK_FALSE(category.anonymous());
  CHECK(category.retention().seconds() == 30 * 24 * 60 * 60);
  CHECK(category.retention().until() == "the contract ends");
  CHECK(category.sealed());

  const v1::FieldOptions& number =
      descriptor->FindFieldByName("number")->options().GetExtension(v1::field);
  CHECK(number.kind() == "customer-number");
  REQUIRE(number.purposes_size() == 2);
  CHECK(number.purposes(0) == "serve");
  CHECK(number.purposes(1) == "improve");
  REQUIRE(number.recipients_size() == 1);
  CHECK(number.recipients(0) == "mailer");
  CHECK(number.key());
  CHECK_FALSE(number.subject());
  CHECK_FALSE(number.secret());
  CHECK(number.max_bytes() == kDefaultMaxBytes);

  const v1::FieldOptions& email =
      descriptor->FindFieldByName("email")->options().GetExtension(v1::field);
  CHECK_FALSE(email.key());
  CHECK(email.subject());
  CHECK(email.secret());
  CHECK(email.max_bytes() == 320);

  const v1::FieldOptions& since =
      descriptor->FindFieldByName("since")->options().GetExtension(v1::field);
  CHECK(since.purposes_size() == 0);
  CHECK(since.has_day());
  CHECK(since.day().period() == v1::PERIOD_UNSPECIFIED);
  CHECK(since.max_bytes() == 0);
  CHECK(since.indexed());
  CHECK_FALSE(since.unique());
  CHECK_FALSE(email.indexed());
  CHECK(email.lookup());
  CHECK_FALSE(since.lookup());
  CHECK(descriptor->FindFieldByName("favourite")->options().GetExtension(v1::field).unique());

  const auto* address = file->FindMessageTypeByName("PostalAddress");
  CHECK_FALSE(address->options().GetExtension(v1::category).has_retention());
  CHECK_FALSE(address->options().GetExtension(v1::category).sealed());
}

TEST_CASE("a field tells what is required, where JSON has it, and which few values it holds") {
  const FileDescriptorProto file = DescriptionOf<descriptor_test::Few>();
  const auto& message = file.message_type(0);
  CHECK(message.options().GetExtension(v1::category).budget_bits() == 20);
  const auto tags = [&](int i) { return message.field(i).options().GetExtension(v1::field); };
  CHECK(tags(0).required());
  REQUIRE(tags(0).pointers_size() == 2);
  CHECK(tags(0).pointers(1) == "/b");
  REQUIRE(tags(0).bucketed().edges_size() == 2);
  CHECK(tags(0).bucketed().edges(1) == 10);
  CHECK_FALSE(tags(1).required());
  CHECK(tags(1).range().low() == -1);
  CHECK(tags(1).range().high() == 5);
  REQUIRE(tags(2).one_of().texts_size() == 2);
  CHECK(tags(2).one_of().texts(0) == "de");
  CHECK(tags(3).day().period() == v1::PERIOD_WEEK);
  CHECK(tags(3).day().periods() == 0);
  CHECK(tags(4).day().period() == v1::PERIOD_MONTH);
  CHECK(tags(4).day().periods() == 12);
  CHECK(tags(4).day().ahead() == 1);
}

TEST_CASE("the terms of a file say what its ids mean, each once") {
  const FileDescriptorProto file = DescriptionOf<Customer>();
  const v1::Terms& terms = file.options().GetExtension(v1::terms);

  REQUIRE(terms.purposes_size() == 2);
  CHECK(terms.purposes(0).id() == "serve");
  CHECK(terms.purposes(0).description() == std::string(descriptor_test::Serve::kInfo.description));
  CHECK(terms.purposes(0).legal_basis() == v1::LEGAL_BASIS_CONTRACT);
  CHECK(terms.purposes(0).dpv() == "dpv:ServiceProvision");
  CHECK(terms.purposes(0).fides() == "essential.service");
  CHECK(terms.purposes(1).legal_basis() == v1::LEGAL_BASIS_NOT_PERSONAL);

  std::map<std::string, v1::Kind> kinds;
  for (const v1::Kind& kind : terms.kinds()) kinds[kind.id()] = kind;
  CHECK(kinds.size() == static_cast<std::size_t>(terms.kinds_size()));
  CHECK(kinds.size() == 7);
  CHECK(kinds["email-address"].identifies() == v1::IDENTIFIES_DIRECTLY);
  CHECK(kinds["email-address"].dpv() == "pd:EmailAddress");
  CHECK(kinds["email-address"].fides() == "user.contact.email");
  CHECK(kinds["email-address"].description() == "E-mail address");
  CHECK_FALSE(kinds["email-address"].withheld());
  CHECK(kinds["event-date"].identifies() == v1::IDENTIFIES_NO);
  CHECK(kinds["customer-data"].withheld());

  REQUIRE(terms.recipients_size() == 1);
  CHECK(terms.recipients(0).name() == "Mailer Ltd");
  CHECK(terms.recipients(0).role() == v1::ROLE_PROCESSOR);
  CHECK(terms.recipients(0).country() == "IE");
  CHECK(terms.recipients(0).safeguards() == "none needed");
}

TEST_CASE("the source of a file is the file") {
  const FileDescriptorProto file = DescriptionOf<Customer, codec_test::Everything>();
  testing::Protoc protoc;
  protoc.Add(file.name(), RequireOk(ToProtoText(file)));
  google::protobuf::FileDescriptorSet compiled;
  REQUIRE(compiled.ParseFromString(protoc.Compile(file.name())));
  REQUIRE(compiled.file_size() == 1);

  Pool ours;
  Pool theirs;
  CHECK(Same(*theirs.Build(compiled.file(0)), *ours.Build(file)));
}

TEST_CASE("the source of a file begins with the banner and says that it is made") {
  const FileDescriptorProto file = RequireOk(Describe({.name = "acme/v1/all.proto",
                                                       .package = "acme.v1",
                                                       .categories = kCategories<Customer>,
                                                       .banner = "Ours\nMake it by x"}));
  const std::string source = RequireOk(ToProtoText(file));
  INFO(source);
  CHECK(source.rfind("// Ours\n// Make it by x\n\n"
                     "// Made by Zweck from declarations in C++. Change those, not this file.\n\n"
                     "syntax = \"proto3\";\n",
                     0) == 0);
  CHECK(source.find("// Who bought\n// the app\nmessage Customer2OfOurs {\n") != std::string::npos);
  CHECK(source.find("  // E-mail address\n  optional string email = 1 [") != std::string::npos);
  CHECK(source.find("  // Day on which something happened (YYYY-MM-DD)\n  string since = 4 [") !=
        std::string::npos);
  CHECK(source.find("\n\n\n") == std::string::npos);
  CHECK(source.substr(source.size() - 4) == "\n};\n");
}

TEST_CASE("what an imported file holds is not described again") {
  const FileDescriptorProto colours = RequireOk(Describe({.name = "acme/v1/colour.proto",
                                                          .package = "acme.v1",
                                                          .enumerations = kEnumerations<Colour>}));
  CHECK(colours.enum_type_size() == 1);
  CHECK(colours.dependency_size() == 0);
  CHECK_FALSE(colours.has_options());
  const FileDescriptorProto first[] = {colours};
  const FileDescriptorProto addresses =
      RequireOk(Describe({.name = "acme/v1/address.proto",
                          .package = "acme.v1",
                          .categories = kCategories<PostalAddress>,
                          .imports = first}));
  CHECK(addresses.enum_type_size() == 0);
  CHECK(addresses.message_type(0).field(1).type_name() == ".acme.v1.Colour");

  const FileDescriptorProto both[] = {colours, addresses};
  const FileDescriptorProto customers = RequireOk(Describe({.name = "acme/v1/customer.proto",
                                                            .package = "acme.v1",
                                                            .categories = kCategories<Customer>,
                                                            .imports = both}));
  CHECK(customers.message_type_size() == 1);
  CHECK(customers.enum_type_size() == 0);
  CHECK(customers.dependency_size() == 3);
  CHECK(RequireOk(ToProtoText(customers, both)).find("import \"acme/v1/address.proto\";") !=
        std::string::npos);
  CheckRefused(ToProtoText(customers), absl::StatusCode::kInvalidArgument,
               "acme/v1/customer.proto");

  // Of the same name, but not the same.
  CheckRefused(Describe({.name = "acme/v1/one.proto",
                         .package = "acme.v1",
                         .categories = kCategories<other::One<other::Colour, Is<kind::Status>>>,
                         .imports = both}),
               absl::StatusCode::kInvalidArgument, "Colour");
  const FileDescriptorProto all[] = {colours, addresses, customers};
  CheckRefused(Describe({.name = "acme/v1/other.proto",
                         .package = "acme.v1",
                         .categories = kCategories<other::Customer2>,
                         .imports = all}),
               absl::StatusCode::kInvalidArgument, "Customer2OfOurs");

  // Of another package it is something else.
  const FileDescriptorProto theirs = RequireOk(Describe({.name = "their/customer.proto",
                                                         .package = "their",
                                                         .categories = kCategories<Customer>,
                                                         .imports = both}));
  CHECK(theirs.message_type_size() == 2);
  CHECK(theirs.enum_type_size() == 1);
}

TEST_CASE("a file may have no package") {
  const FileDescriptorProto file =
      RequireOk(Describe({.name = "all.proto", .categories = kCategories<Customer>}));
  CHECK(file.message_type(0).field(1).type_name() == ".PostalAddress");
  CHECK(RequireOk(ToProtoText(file)).find("package") == std::string::npos);
}

TEST_CASE("two declarations of one name are refused, and named") {
  const auto refused = [](auto categories, std::string_view place) {
    const auto file =
        Describe({.name = "acme/v1/all.proto", .package = "acme.v1", .categories = categories});
    CheckRefused(file, absl::StatusCode::kInvalidArgument, "acme/v1/all.proto");
    CheckRefused(file, absl::StatusCode::kInvalidArgument, place);
  };
  using zweck::kind::Status;
  // Categories, of one id and of one message.
  refused(std::span(kCategories<other::One<bool, Is<Status>>, other::One<double, Is<Status>>>),
          "One");
  refused(std::span(kCategories<Customer, other::Customer2>), "Customer2OfOurs");
  // Enumerations, of one name and with that of a message.
  refused(std::span(kCategories<Customer, other::One<other::Colour, Is<Status>>>), "Colour");
  refused(std::span(kCategories<Customer, other::One<other::Customer2OfOurs, Is<Status>>>),
          "Customer2OfOurs");
  // Kinds, purposes, recipients.
  refused(std::span(kCategories<Customer, other::One<bool, Is<other::City>>>), "kinds called city");
  refused(std::span(kCategories<Customer, other::One<bool, Is<Status>, For<other::Serve>>>),
          "purposes called serve");
  refused(std::span(kCategories<Customer, other::One<bool, Is<Status>, SharedWith<other::Mailer>>>),
          "recipients called mailer");
}

TEST_CASE("what Protocol Buffers refuse is refused, and named") {
  const auto refused = [](std::string_view name, std::string_view package) {
    CheckRefused(Describe({.name = name, .package = package, .categories = kCategories<Customer>}),
                 absl::StatusCode::kInvalidArgument, name);
  };
  refused("acme/v1/all.proto", "acme..v1");
  refused("acme/v1/all.proto", "9acme");
  refused("acme/v1/all.proto", "acme v1");
  refused("zweck/v1/options.proto", "acme.v1");

  FileDescriptorProto broken = DescriptionOf<Customer>();
  broken.mutable_message_type(0)->mutable_field(0)->set_number(5);
  CheckRefused(ToProtoText(broken), absl::StatusCode::kInvalidArgument, "acme.v1.Customer2OfOurs");
}

}  // namespace
}  // namespace zweck::codec
