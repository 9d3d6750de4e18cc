// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Twice over: loosely, where the rows are and what in each must not be missed; strictly, all else.

#include "jodocus/marketplace_rows.h"

#include <absl/strings/ascii.h>
#include <zweck/codec/json_cursor.h>
#include <zweck/flow/ingest.h>
#include <zweck/flow/use.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "jodocus/marketplace_text.h"
#include "src/codec/text_time.h"
#include "src/jodocus/licence_ids.h"
#include "src/jodocus/loose_json.h"
#include "src/text/cat.h"

namespace jodocus {

namespace {

using zweck::codec::JsonCursor;

constexpr std::array<std::string_view, 2> kLists = {"licenses", "transactions"};

using zweck::text::EqualsIgnoringCase;

bool IsAmong(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::any_of(
      names, [&](std::string_view other) { return EqualsIgnoringCase(name, other); });
}

// What a row says whatever else is wrong with it.
class RowLook {
 public:
  explicit RowLook(std::string_view row) {
    ForEachValue(row, [this](const LooseValue& value) { See(value); });
    std::ranges::sort(ids_);
    const auto again = std::ranges::unique(ids_);
    ids_.erase(again.begin(), again.end());
  }

  bool wish() const { return wish_; }
  bool ids_are_readable() const { return readable_; }
  std::size_t id_members() const { return id_members_; }
  const std::optional<absl::CivilDay>& day() const { return day_; }
  std::vector<std::string>&& ids() && { return std::move(ids_); }
  bool has_ids() const { return !ids_.empty(); }

 private:
  void See(const LooseValue& value) {
    if (IsWish(value)) wish_ = true;
    if (value.path.empty()) return;
    if (IsIdName(value.path[0])) return SeeId(value);
    if (value.path.size() == 1 && IsAmong(value.path[0], {"lastUpdated", "last_updated"})) {
      SeeDay(value.text);
    }
  }

  static bool IsWish(const LooseValue& value) {
    if (!value.is_text) return false;
    if (value.path.empty()) return AsksToBeForgotten(value.text);
    if (EqualsIgnoringCase(value.path[0], "partnerDetails")) return false;
    const bool details = IsAmong(value.path[0], {"contactDetails", "customerDetails"});
    if (details && value.path.size() > 1 &&
        IsAmong(value.path[1], {"company", "country", "region"})) {
      return false;  // of no person; a broadcaster is called so
    }
    const auto contact = std::ranges::find_if(value.path, IsContactName);
    if (contact == value.path.end()) {
      return details &&
             (value.path.size() == 1 ? MentionsWish(value.text) : AsksToBeForgotten(value.text));
    }
    const bool in_place = contact + 1 == value.path.end();
    return in_place ? MentionsWish(value.text) : AsksToBeForgotten(value.text);
  }

  // technicalContact, billingContact, and what may come.
  static bool IsContactName(const std::string& name) {
    return !EqualsIgnoringCase(name, "contactDetails") &&
           absl::AsciiStrToLower(name).find("contact") != std::string::npos;
  }

  // What stands in place of a contact may be anything: "RTBF <RTBF>", or JSON again.
  static bool MentionsWish(std::string_view text) {
    constexpr std::string_view kBetween = " \t\r\n\"'<>()[]{},;:";
    while (!text.empty()) {
      const std::string_view word = text.substr(0, text.find_first_of(kBetween));
      if (AsksToBeForgotten(word)) return true;
      text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return false;
  }

  void SeeId(const LooseValue& value) {
    std::string text(value.text);
    const bool is_id = value.is_text || !absl::ascii_isalpha(static_cast<unsigned char>(text[0]));
    if (!is_id && text == "null") return;
    if (!is_id || !value.sound || value.path.size() != 1) {
      readable_ = false;
      if (!is_id || !value.sound) return;
    }
    if (MarketplaceId::FromText(text) != zweck::Reading::kKept) return;
    std::optional<std::string> id = LicenceId(value.path[0], text);
    if (!id.has_value()) return;
    if (id->size() > kMostOfId) {
      readable_ = false;
      return;
    }
    ++id_members_;
    // NOLINTNEXTLINE(zweck-raw-value: the ids of one row, which end with it)
    ids_.push_back(*std::move(id));
  }

  // Of several, the latest.
  void SeeDay(std::string_view text) {
    absl::CivilDay day;
    const std::string_view date = text.substr(0, zweck::internal::kDayText);
    if (zweck::internal::ParseDay(date, &day) != zweck::internal::TimeRead::kFine) return;
    day_ = day_.has_value() ? std::max(*day_, day) : day;
  }

  std::vector<std::string> ids_;
  std::size_t id_members_ = 0;
  std::optional<absl::CivilDay> day_;
  bool wish_ = false;
  bool readable_ = true;
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

// `row` is one element of `licenses` or `transactions`.
void ReadRow(std::string_view row, std::size_t index, MarketplaceReport& report) {
  RowLook look(row);
  zweck::IngestReport members;
  absl::StatusOr<MarketplaceContact> contact = zweck::FromJson<MarketplaceContact>(row, &members);
  // A codec that found a wish is right, too.
  const bool wish = look.wish() || members.forgotten;
  absl::StatusCode code = contact.status().code();
  if (contact.ok() && (!look.ids_are_readable() || !look.has_ids())) {
    code = absl::StatusCode::kInvalidArgument;
  }
  const bool whole = code == absl::StatusCode::kOk;
  if (whole) {
    // The codec takes one id and knows no other.
    const auto more =
        static_cast<std::uint32_t>(std::min<std::size_t>(members.dropped, look.id_members() - 1));
    report.dropped += members.dropped - more;
    members.kept += more;
  } else if (contact.ok()) {
    report.dropped += members.dropped + members.kept;
  }
  if (wish && (!look.ids_are_readable() || !look.has_ids())) {
    ++report.unheeded;
    report.refused.push_back({index, absl::StatusCode::kInvalidArgument, true});
  } else if (!wish && !whole) {
    report.refused.push_back({index, code, false});
  }
  if (!look.has_ids()) return;
  MarketplaceRow& seen = report.rows.emplace_back();
  seen.index = index;
  seen.wish = wish;
  seen.whole = whole && !wish;
  seen.kept = whole ? members.kept : 0;
  if (seen.whole) {
    seen.contact = *std::move(contact);
    DropNobodies(seen.contact);
  } else {
    seen.contact.last_updated = look.day();
  }
  seen.contact.ids = std::move(look).ids();
}

// The document with a number in place of each row, so that the rest of it is read strictly, and
// each byte stands where it stood.
std::string WithoutRows(std::string_view json, const std::vector<std::string_view>& rows) {
  std::string rest(json);
  for (const std::string_view row : rows) {
    const auto at = static_cast<std::size_t>(row.data() - json.data());
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(at), row.size(), ' ');
    rest[at] = '0';
  }
  return rest;
}

}  // namespace

absl::StatusOr<MarketplaceReport> ReadMarketplaceReport(const zweck::Body& body) {
  return ReadMarketplaceReport(JsonCursor(body).document());
}

absl::StatusOr<MarketplaceReport> ReadMarketplaceReport(std::string_view json) {
  std::vector<std::string_view> rows;
  const bool found = FindRows(json, kLists, rows);
  const std::string rest = found ? WithoutRows(json, rows) : std::string(json);
  MarketplaceReport report;
  bool is_report = false;
  std::size_t index = 0;
  JsonCursor cursor(rest);
  if (cursor.EnterObject()) {
    while (cursor.NextMember()) {
      if (std::ranges::find(kLists, cursor.name()) == kLists.end()) continue;
      if (is_report || !cursor.EnterArray()) {
        return absl::InvalidArgumentError(
            "marketplace report: licenses or transactions is there twice, or is not a list");
      }
      is_report = true;
      while (cursor.NextElement()) {
        if (found && index < rows.size()) ReadRow(rows[index], index, report);
        ++index;
      }
    }
  }
  if (absl::Status read = cursor.Finish(); !read.ok()) return read;
  if (!is_report) {
    return absl::InvalidArgumentError(
        "marketplace report: there is no list of licenses or transactions");
  }
  if (!found || index != rows.size()) {
    return absl::InvalidArgumentError("marketplace report: its rows can't be told apart");
  }
  return report;
}

}  // namespace jodocus
