// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes the schema of a category, acme/v1/customer.proto, and one record of it, customer.bin.
// read_customer.sh reads both. docs/how-to/other-languages.md walks through it.
//
// usage: write_customer DIRECTORY

#include <zweck/codec/descriptor.h>
#include <zweck/zweck.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace acme {

struct SendInvoice {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-invoice",
                                            .description = "Bill what a customer bought",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Bookkeeper {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "bookkeeper", .name = "Books Ltd", .role = zweck::Role::kProcessor, .country = "IE"};
};
struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field =
      zweck::Field<Customer, N, T, Tags..., zweck::For<SendInvoice>, zweck::SharedWith<Bookkeeper>>;
  static constexpr zweck::CategoryInfo kInfo{.id = "customer",
                                             .description = "Who bought the app",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::Key> number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::Subject> email;
  Field<3, absl::CivilDay, zweck::Is<zweck::kind::EventDate>> since;
};
ZWECK_CATEGORY(Customer, number, email, since);

struct Books {
  static constexpr zweck::SinkInfo kInfo{.id = "books", .description = "The bookkeeper's program"};
  using Purposes = zweck::For<SendInvoice>;
  using Recipient = Bookkeeper;
};

// A transport is whatever takes bytes elsewhere: here, into a file. It says for which sink.
struct BytesFile {
  using ForSink = Books;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kProtobuf;
  static constexpr bool kSeals = false;

  absl::Status Send(const zweck::DoorKey&, std::string_view bytes) const {
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    return out ? absl::OkStatus() : absl::UnavailableError("the file could not be written");
  }

  std::filesystem::path path;
};

constexpr std::string_view kLicence =
    "SPDX-FileCopyrightText: 2026 The Zweck authors\n"
    "SPDX-License-Identifier: Apache-2.0";

absl::Status WriteSchema(const std::filesystem::path& directory) {
  const auto file = zweck::codec::Describe({.name = "acme/v1/customer.proto",
                                            .package = "acme.v1",
                                            .categories = zweck::codec::kCategories<Customer>,
                                            .banner = kLicence});
  if (!file.ok()) return file.status();
  const absl::StatusOr<std::string> source = zweck::codec::ToProtoText(*file);
  if (!source.ok()) return source.status();

  std::filesystem::create_directories(directory / "acme/v1");
  std::ofstream out(directory / file->name());
  out << *source << std::flush;
  return out ? absl::OkStatus() : absl::UnavailableError("the schema could not be written");
}

absl::Status WriteRecord(const std::filesystem::path& directory) {
  const Customer customer{
      .number = "C-17", .email = "ada@example.com", .since = absl::CivilDay(2026, 11, 24)};
  BytesFile books{.path = directory / "customer.bin"};
  return zweck::Transmit<Books>(customer, books);
}

}  // namespace acme

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_customer DIRECTORY\n";
    return 2;
  }
  absl::Status status = acme::WriteSchema(argv[1]);
  if (status.ok()) status = acme::WriteRecord(argv[1]);
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
