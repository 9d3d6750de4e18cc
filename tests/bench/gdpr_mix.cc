// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Who asks what how often: the paper's table of core workloads.

#include <absl/strings/str_cat.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

#include "tests/bench/gdpr.h"

namespace zweck::bench::gdpr {
namespace {

std::mt19937_64 random_bits(17);
std::int64_t next_new = kRecords;
absl::Time now = kBegin;

std::int64_t Uniform(std::int64_t below) {
  return std::uniform_int_distribution<std::int64_t>(0, below - 1)(random_bits);
}

// By Zipf's law with the exponent 0.99, which YCSB has; the often asked are spread over all.
std::int64_t Zipf(std::int64_t below) {
  static const std::vector<double> sums = [] {
    std::vector<double> all(kRecords);
    double sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i] = sum += 1 / std::pow(static_cast<double>(i + 1), 0.99);
    }
    return all;
  }();
  const double most = sums[static_cast<std::size_t>(below - 1)];
  const double at = std::uniform_real_distribution<double>(0, most)(random_bits);
  const auto rank = std::ranges::upper_bound(sums, at) - sums.begin();
  return std::min<std::int64_t>(rank, below - 1) * 7'919 % below;
}

enum class Spread : std::uint8_t { kUniform, kZipf };

struct Share {
  double share;
  std::vector<Query> queries;  // equally often
  Spread spread;
};

std::int64_t NumberFor(Query query, Spread spread) {
  const auto draw = [&](std::int64_t below) {
    return spread == Spread::kZipf ? Zipf(below) : Uniform(below);
  };
  switch (query) {
    case Query::kCreateRecord:
      return next_new++;
    case Query::kDeleteByUser:
    case Query::kUpdateMetadataByUser:
    case Query::kReadDataByUser:
    case Query::kReadMetadataByUser:
      return draw(kRecords / kPerUser);
    case Query::kDeleteByPurpose:
    case Query::kUpdateMetadataByPurpose:
    case Query::kUpdateMetadataByShared:
    case Query::kReadDataByPurpose:
    case Query::kReadDataByObjection:
    case Query::kReadDataByDecision:
      return draw(kRecords / kPerValue);
    case Query::kGetSystemLogs:
      return draw(kEntries - kEntriesRead);
    case Query::kVerifyDeletion:
      // Of every second one it is true, whoever was deleted before.
      return draw(kRecords) + (Uniform(2) == 0 ? 0 : 10 * kRecords);
    default:
      return draw(kRecords);
  }
}

std::vector<Operation> Mix(int operations, std::span<const Share> shares) {
  std::vector<Operation> made;
  for (int i = 0; i < operations; ++i) {
    double at = std::uniform_real_distribution<double>(0, 1)(random_bits);
    const Share* share = &shares.back();
    for (const Share& each : shares) {
      at -= each.share;
      if (at < 0) {
        share = &each;
        break;
      }
    }
    const Query query =
        share->queries[static_cast<std::size_t>(Uniform(std::ssize(share->queries)))];
    now += absl::Milliseconds(1);
    made.push_back({.query = query, .number = NumberFor(query, share->spread), .now = now});
  }
  return made;
}

std::vector<Operation> Controller(int operations) {
  static const Share shares[] = {
      {0.25, {Query::kCreateRecord}, Spread::kUniform},
      {0.25,
       {Query::kDeleteByPurpose, Query::kDeleteByEnd, Query::kDeleteByUser},
       Spread::kUniform},
      {0.50,
       {Query::kUpdateMetadataByPurpose, Query::kUpdateMetadataByUser,
        Query::kUpdateMetadataByShared},
       Spread::kUniform},
  };
  return Mix(operations, shares);
}
std::vector<Operation> Customer(int operations) {
  static const Share shares[] = {
      {0.20, {Query::kReadDataByUser}, Spread::kZipf},
      {0.20, {Query::kReadMetadataByKey}, Spread::kZipf},
      {0.20, {Query::kUpdateDataByKey}, Spread::kZipf},
      {0.20, {Query::kUpdateMetadataByKey}, Spread::kZipf},
      {0.20, {Query::kDeleteByKey}, Spread::kZipf},
  };
  return Mix(operations, shares);
}
std::vector<Operation> Processor(int operations) {
  static const Share shares[] = {
      {0.80, {Query::kReadDataByKey}, Spread::kZipf},
      {0.20,
       {Query::kReadDataByPurpose, Query::kReadDataByObjection, Query::kReadDataByDecision},
       Spread::kUniform},
  };
  return Mix(operations, shares);
}
std::vector<Operation> Regulator(int operations) {
  static const Share shares[] = {
      {0.46, {Query::kReadMetadataByUser}, Spread::kZipf},
      {0.31, {Query::kGetSystemLogs}, Spread::kZipf},
      {0.23, {Query::kVerifyDeletion}, Spread::kZipf},
  };
  return Mix(operations, shares);
}

}  // namespace

std::vector<Workload> Workloads() {
  return {{"controller", 120, &Controller},
          {"customer", 1'000, &Customer},
          {"processor", 4'000, &Processor},
          {"regulator", 3'000, &Regulator}};
}

std::string KeyOf(std::int64_t number) {
  return absl::StrCat("ph-", absl::Hex(static_cast<std::uint64_t>(number) * 0x9e3779b97f4a7c15ULL,
                                       absl::kZeroPad16));
}
std::string UserOf(std::int64_t number) { return absl::StrCat("user", number); }
std::string ValueOf(std::int64_t number) { return absl::StrCat("value-", number); }
std::string DataOf(std::int64_t number, absl::Time written) {
  return absl::StrCat("+49 711 ", 1'000'000 + number, "-", absl::ToUnixMillis(written) % 1000);
}
std::string ActOf(std::int64_t number) {
  return absl::StrCat("read-data-by-key ", KeyOf(number % kRecords));
}
std::int64_t UserOfRecord(std::int64_t number) { return number % (kRecords / kPerUser); }
std::int64_t ValueOfRecord(std::int64_t number, int column) {
  return (number / 3 + column * number) % (kRecords / kPerValue);
}
// Some end while the controller works.
absl::Time EndOf(std::int64_t number) {
  if (number % 20 != 0) return kBegin + kKeptOn;
  return kBegin + absl::Microseconds(number % kRecords * 10);
}

}  // namespace zweck::bench::gdpr
