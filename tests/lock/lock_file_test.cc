// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/lock/lock_file.h"

#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/lock/fact.h"
#include "tests/report/fixture.h"
#include "zweck/v1/inventory.pb.h"

namespace {

using zweck::lock::Fact;
using zweck::lock::FactsOf;
using zweck::lock::LineOf;
using zweck::lock::ParseFact;
using zweck::lock::ParseLockFile;
using zweck::lock::WriteLockFile;

std::vector<Fact> FactsIn(const std::string& file) {
  return FactsOf(zweck::testing::ReadTextProto<zweck::v1::Inventory>(file));
}

std::string Refusal(const std::string& text) {
  const auto lock = ParseLockFile("zweck.lock", text);
  REQUIRE_FALSE(lock.ok());
  CHECK(lock.status().code() == absl::StatusCode::kInvalidArgument);
  return std::string(lock.status().message());
}

std::string WithLine(const std::string& line) { return "zweck-lock 2\n" + line + "\n"; }

bool Says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("What was written is read again") {
  const std::vector<Fact> facts = FactsIn("report/shop.txtpb");
  const auto lock = ParseLockFile("zweck.lock", WriteLockFile(facts));
  INFO(lock.status().message());
  REQUIRE(lock.ok());
  REQUIRE(lock->facts.size() == facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) CHECK(LineOf(lock->facts[i]) == LineOf(facts[i]));
}

TEST_CASE("A text keeps its quotes, its lines and its backslashes") {
  for (const char* text : {"a \"b\"", "a\nb", "\\", "\\x41", "", " ", "K\xc3\xb6ln", "\x01\x7f"}) {
    INFO(text);
    const Fact fact{.group = "category", .name = "customer", .aspect = "about", .value = text};
    const auto read = ParseFact(LineOf(fact));
    REQUIRE(read.has_value());
    CHECK(read->value == text);
  }
}

TEST_CASE("A line is a fact only as it is written") {
  CHECK(ParseFact("field customer.email").has_value());
  CHECK(ParseFact("field customer.email for contact-customer").has_value());
  CHECK(ParseFact("transmit customer mailer passes home.city").has_value());
  CHECK(ParseFact("use customer.email contact-customer").has_value());
  CHECK(ParseFact("field customer.email read-from \"/a b/\\\"c\\\"\"").has_value());
  CHECK_FALSE(ParseFact("field customer.email read-from /mail").has_value());
  for (const char* line : {"",
                           " ",
                           "field",
                           "field ",
                           "field  x",
                           "fields x",
                           "field x ",
                           " field x",
                           "field x for",
                           "field x for ",
                           "field x for a b",
                           "field x why a",
                           "field x secret a",
                           "field x secret ",
                           "transmit customer",
                           "transmit customer ",
                           "category c about x",
                           "category c about \"x",
                           "category c about \"x\" ",
                           "category c about \"x\"y\"",
                           "use a",
                           "\t",
                           "category c about \"\\q\"",
                           "category c about \"\\x4\""}) {
    INFO("'" << line << "'");
    CHECK_FALSE(ParseFact(line).has_value());
  }
}

TEST_CASE("A file of version 1 is read, and holds nothing that is newer") {
  const auto lock = ParseLockFile("zweck.lock", "zweck-lock 1\nfield customer.email\n");
  INFO(lock.status().message());
  REQUIRE(lock.ok());
  CHECK(lock->version == 1);
  CHECK(ParseLockFile("zweck.lock", WriteLockFile(lock->facts))->version == 2);
  for (const char* line :
       {"field customer.email type string", "field customer.email list",
        "field customer.email subject", "field customer.email key",
        "field customer.home nests address", "field customer.email read-from \"/mail\"",
        "persist customer customer-table never-erased"}) {
    INFO(line);
    CHECK(ParseLockFile("zweck.lock", WithLine(line)).ok());
    CHECK(Refusal("zweck-lock 1\n" + std::string(line)).find("zweck.lock:2: this is not a fact") ==
          0);
  }
}

TEST_CASE("Approvals say when, who, why and what") {
  const auto lock = ParseLockFile(
      "zweck.lock",
      WithLine(R"(approve 2026-11-26 "Ada Example" "Customers asked" +field customer.phone)"));
  INFO(lock.status().message());
  REQUIRE(lock.ok());
  REQUIRE(lock->approvals.size() == 1);
  CHECK(lock->approvals[0].date == "2026-11-26");
  CHECK(lock->approvals[0].approver == "Ada Example");
  CHECK(lock->approvals[0].reason == "Customers asked");
  CHECK(lock->approvals[0].change == "+field customer.phone");
  CHECK(lock->approvals[0].line == 2);
}

TEST_CASE("Lines may end as on Windows, and comments and empty lines don't count") {
  const auto lock =
      ParseLockFile("zweck.lock", "zweck-lock 1\r\n\r\n# a\r\n# a\r\ningest customer");
  INFO(lock.status().message());
  REQUIRE(lock.ok());
  CHECK(lock->facts.size() == 1);
}

TEST_CASE("An approval is of a real day, which is not to come") {
  const auto day = [](const std::string& date) {
    return ParseLockFile("zweck.lock",
                         WithLine("approve " + date + R"( "Ada" "Asked for" +field a.b)"),
                         absl::CivilDay(2026, 11, 29));
  };
  for (const char* date : {"2026-11-29", "2026-11-28", "2024-02-29", "2018-05-25"}) {
    INFO(date);
    CHECK(day(date).ok());
  }
  const auto why = [&](const std::string& date) {
    INFO(date);
    const auto lock = day(date);
    REQUIRE_FALSE(lock.ok());
    return std::string(lock.status().message());
  };
  for (const char* date : {"2026-02-30", "2025-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
                           "2026-01-00", "2026-01-32", "0000-01-01x", "9999-99-99"}) {
    INFO(date);
    CHECK(why(date).starts_with("zweck.lock:2: "));
  }
  CHECK(why("2026-02-30") ==
        "zweck.lock:2: no calendar has the day 2026-02-30. Write the day on which it was "
        "approved.");
  CHECK(why("2026-11-30") ==
        "zweck.lock:2: the day 2026-11-30 is to come: today is 2026-11-29 in UTC. Write the day on "
        "which it was approved.");
  for (const char* date : {"9999-12-31", "2027-01-01"}) CHECK(Says(why(date), "is to come"));
  for (const char* date : {"0000-01-01", "0001-01-01", "1970-01-01", "2018-05-24"}) {
    CHECK(Says(why(date), "as long ago as"));
  }
  for (const char* date : {"2026-2-3", "26-11-26", "2026-11-26T10:00", "2026/11/26", "-026-11-26",
                           "2026-11-2x", "+026-11-26", "YYYY-MM-DD"}) {
    CHECK(Says(why(date), "an approval begins with its day"));
  }
}

TEST_CASE("The words that stand for the person and the reason are no approval") {
  for (const char* quotes : {R"("who" "why")", R"("Ada" "why")", R"("who" "Asked for")"}) {
    CHECK(Refusal(WithLine("approve 2026-11-26 " + std::string(quotes) + " +field a.b"))
              .find("zweck.lock:2: \"who\" and \"why\" stand for") == 0);
  }
}

TEST_CASE("A byte order mark of UTF-8 is no part of a lock file, and UTF-16 is named") {
  const std::string text = "zweck-lock 1\r\ningest customer\r\n";
  const auto lock = ParseLockFile("zweck.lock", "\xEF\xBB\xBF" + text);
  INFO(lock.status().message());
  REQUIRE(lock.ok());
  CHECK(lock->facts.size() == 1);
  CHECK(zweck::lock::IsLockFile("\xEF\xBB\xBF" + text));

  std::string little;
  std::string big;
  for (const char c : text) {
    little += {c, '\0'};
    big += {'\0', c};
  }
  for (const std::string& wide : {"\xFF\xFE" + little, "\xFE\xFF" + big, little, big}) {
    CHECK(zweck::lock::IsLockFile(wide));
    CHECK(Refusal(wide) == "zweck.lock:1: this is UTF-16, not UTF-8. Save the file as UTF-8");
  }
  CHECK(Refusal(WithLine("\xEF\xBB\xBF"
                         "ingest customer"))
            .find("zweck.lock:2: the line begins with a byte order mark") == 0);
  CHECK(Refusal("zweck-lock 1\ringest customer\r")
            .find("zweck.lock:1: there is a carriage return in the line") == 0);
}

TEST_CASE("What is no lock file is refused with its line and a remedy") {
  CHECK(Refusal("") == "zweck.lock: the file is empty. Run zweck lock.");
  CHECK(Refusal("ingest customer\n").find("zweck.lock:1: a lock file begins with") == 0);
  CHECK(Refusal("zweck-lock 3\n").find("zweck.lock:1: this command reads versions 1 to 2") == 0);
  CHECK(Refusal("zweck-lock 0\n").find("zweck.lock:1: this command reads versions 1 to 2") == 0);
  CHECK(Refusal(WithLine("<<<<<<< HEAD")).find("zweck.lock:2: a conflict is not resolved") == 0);
  CHECK(Refusal(WithLine("=======")).find("zweck.lock:2: a conflict is not resolved") == 0);
  CHECK(Refusal("<<<<<<< HEAD\nzweck-lock 1\n").find("zweck.lock:1: a conflict") == 0);
  CHECK(Refusal(WithLine("ingest customer\ningest customer"))
            .find("zweck.lock:3: this line stands in line 2 already") == 0);
  CHECK(Refusal(WithLine("swallow customer")).find("zweck.lock:2: this is not a fact") == 0);
  CHECK(Refusal(WithLine("approve +field a.b")).find("zweck.lock:2: an approval begins") == 0);
  CHECK(Refusal(WithLine("approve 2026-13-01 \"A\" \"b\" +field a.b"))
            .find("zweck.lock:2: an approval begins with its day") == 0);
  CHECK(Refusal(WithLine("approve 2026-11-26 Ada \"b\" +field a.b"))
            .find("zweck.lock:2: an approval says in quotes") == 0);
  CHECK(Refusal(WithLine("approve 2026-11-26 \"Ada\" \" \" +field a.b"))
            .find("zweck.lock:2: an approval needs an approver and a reason") == 0);
  CHECK(Refusal(WithLine("approve 2026-11-26 \"Ada\" \"b\" field a.b"))
            .find("zweck.lock:2: an approval ends with the line") == 0);
  CHECK(Refusal(WithLine("approve 2026-11-26 \"Ada\" \"b\" +field"))
            .find("zweck.lock:2: an approval ends with the line") == 0);
  CHECK(Refusal(WithLine("approve 2026-11-26 \"Ada\" \"b\" +field a.b\n"
                         "approve 2026-11-27 \"Bob\" \"c\" +field a.b"))
            .find("zweck.lock:3: line 2 already approves the same") == 0);
}
