// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_report.h"

#include <zweck/codec/json_cursor.h>
#include <zweck/flow/ingest.h>
#include <zweck/flow/use.h>

#include <map>
#include <optional>
#include <utility>

namespace jodocus {

namespace {

using zweck::codec::JsonCursor;

// What is read of a row that can't be read as a whole, such as one with a new type of licence, so
// that a wish to be forgotten is not missed. Without a retention it goes nowhere.
struct WishToBeForgotten {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<WishToBeForgotten, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "wish-to-be-forgotten",
                                             .description = "For which licence somebody asks it",
                                             .subjects = "contacts of customers",
                                             .policy_section = "4"};

  Field<1, std::string, Is<kind::LicenceId>, ForContact, At<"/appEntitlementNumber">,
        At<"/appEntitlementId">, At<"/addonLicenseId">, At<"/licenseId">, At<"/transactionId">,
        ReadBy<MarketplaceText>>
      licence;
  Field<2, std::optional<ContactPerson>, Is<kind::Contact>, At<"/contactDetails/technicalContact">,
        At<"/customerDetails/technicalContact">>
      technical_contact;
  Field<3, std::optional<ContactPerson>, Is<kind::Contact>, At<"/contactDetails/billingContact">,
        At<"/customerDetails/billingContact">>
      billing_contact;
};
ZWECK_CATEGORY(WishToBeForgotten, licence, technical_contact, billing_contact);

// What the rows of one licence came to.
struct Licence {
  std::optional<MarketplaceContact> newest;
  bool forgotten = false;
  std::uint64_t kept = 0;  // members, of all rows
};

// `{}`, or nothing but words such as "null".
bool IsNobody(const ContactPerson& person) {
  using P = ContactWhileLicensed;
  return !person.name.Use<P>() && !person.email.Use<P>() && !person.phone.Use<P>() &&
         !person.street.Use<P>() && !person.more_of_street.Use<P>() && !person.city.Use<P>() &&
         !person.region.Use<P>() && !person.postal_code.Use<P>();
}

void DropNobodies(MarketplaceContact& contact) {
  const auto is_nobody = [](const std::optional<ContactPerson>& person) {
    return person.has_value() && IsNobody(*person);
  };
  if (is_nobody(contact.technical_contact.Use<ContactWhileLicensed>())) {
    contact.technical_contact = std::nullopt;
  }
  if (is_nobody(contact.billing_contact.Use<ContactWhileLicensed>())) {
    contact.billing_contact = std::nullopt;
  }
}

class ReportReader {
 public:
  // `row` is one element of `licenses` or `transactions`.
  void Read(std::string_view row) {
    zweck::IngestReport members;
    absl::StatusOr<MarketplaceContact> contact = zweck::FromJson<MarketplaceContact>(row, &members);
    const std::size_t index = rows_++;
    if (!contact.ok()) {
      if (!ReadWish(row)) Refuse(index, contact.status().code());
      return;
    }
    const std::string& licence = contact->licence.Use<ContactWhileLicensed>();
    if (licence.empty()) return Refuse(index, absl::StatusCode::kInvalidArgument);
    // NOLINTNEXTLINE(zweck-raw-value: tells the rows of one report apart, and is gone with it)
    Licence& entry = licences_[licence];
    entry.kept += members.kept;
    result_.dropped += members.dropped;
    entry.forgotten |= members.forgotten;
    if (entry.forgotten) return;
    DropNobodies(*contact);
    if (entry.newest.has_value()) ++result_.outdated;
    if (entry.newest.has_value() && IsNewer(*entry.newest, *contact)) return;
    entry.newest = *std::move(contact);
  }

  MarketplaceReport Finish() && {
    MarketplaceReport report;
    for (auto& [licence, entry] : licences_) {
      (entry.forgotten ? result_.dropped : result_.kept) += entry.kept;
      if (entry.forgotten) {
        report.forgotten.push_back(licence);
      } else {
        report.contacts.push_back(*std::move(entry.newest));
      }
    }
    report.result = std::move(result_);
    report.result.forgotten = report.forgotten.size();
    return report;
  }

 private:
  bool ReadWish(std::string_view row) {
    zweck::IngestReport members;
    const absl::StatusOr<WishToBeForgotten> wish =
        zweck::FromJson<WishToBeForgotten>(row, &members);
    if (!wish.ok() || !members.forgotten) return false;
    const std::string& licence = wish->licence.Use<ContactWhileLicensed>();
    if (licence.empty()) return false;
    // NOLINTNEXTLINE(zweck-raw-value: tells the rows of one report apart, and is gone with it)
    licences_[licence].forgotten = true;
    return true;
  }

  void Refuse(std::size_t index, absl::StatusCode code) {
    result_.refused.push_back({.index = index, .code = code});
  }

  std::map<std::string, Licence> licences_;
  std::size_t rows_ = 0;
  ImportResult result_;
};

}  // namespace

absl::StatusOr<MarketplaceReport> ReadMarketplaceReport(std::string_view json) {
  ReportReader reader;
  bool is_report = false;
  JsonCursor cursor(json);
  if (cursor.EnterObject()) {
    while (cursor.NextMember()) {
      if (cursor.name() != "licenses" && cursor.name() != "transactions") continue;
      if (is_report || !cursor.EnterArray()) {
        return absl::InvalidArgumentError(
            "marketplace report: licenses or transactions is there twice, or is no list");
      }
      is_report = true;
      while (cursor.NextElement()) reader.Read(cursor.Skip());
    }
  }
  if (absl::Status read = cursor.Finish(); !read.ok()) return read;
  if (!is_report) {
    return absl::InvalidArgumentError(
        "marketplace report: there is no list of licenses or transactions");
  }
  return std::move(reader).Finish();
}

bool IsNewer(const MarketplaceContact& contact, const MarketplaceContact& than) {
  return contact.last_updated.Use<ContactWhileLicensed>() >
         than.last_updated.Use<ContactWhileLicensed>();
}

}  // namespace jodocus
