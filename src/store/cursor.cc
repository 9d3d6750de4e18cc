// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/cursor.h"

#include <absl/status/status.h>
#include <sodium.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <utility>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

constexpr int kText = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
// Longer ones are not ours: a key and a value of text have at most 2 GB, but pages of such are
// none.
constexpr std::size_t kMostText = std::size_t{64} << 20U;

void AppendValue(std::string& out, const Value& value) {
  out.push_back(static_cast<char>(value.kind));
  AppendNumber(out, static_cast<std::uint64_t>(value.integer));
  AppendNumber(out, std::bit_cast<std::uint64_t>(value.real));
  AppendPart(out, value.bytes);
}

// What a cursor is bound to: no two questions have the same bytes.
std::string PlaceOf(const Table& table, const Question& question) {
  std::string out;
  AppendPart(out, table.name);
  AppendPart(out, question.purpose);
  AppendNumber(out, question.where.size());
  for (const Condition& condition : question.where) {
    AppendPart(out, table.columns[condition.column].name);
    out.push_back(static_cast<char>(condition.test));
    AppendNumber(out, condition.values.size());
    for (const Value& value : condition.values) AppendValue(out, value);
  }
  AppendPart(out, question.order.has_value() ? table.columns[*question.order].name : "");
  out.push_back(question.descending ? 1 : 0);
  return out;
}

std::optional<std::uint64_t> TakeNumber(std::string_view& bytes) {
  if (bytes.size() < 8) return std::nullopt;
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  bytes.remove_prefix(8);
  return number;
}
std::optional<Value> TakeValue(std::string_view& bytes) {
  if (bytes.empty() || bytes[0] > static_cast<char>(Value::Kind::kBlob)) return std::nullopt;
  Value value{.kind = static_cast<Value::Kind>(bytes[0])};
  bytes.remove_prefix(1);
  const std::optional<std::uint64_t> integer = TakeNumber(bytes);
  const std::optional<std::uint64_t> real = TakeNumber(bytes);
  const std::optional<std::uint64_t> size = TakeNumber(bytes);
  if (!integer.has_value() || !real.has_value() || !size.has_value() || *size > bytes.size()) {
    return std::nullopt;
  }
  value.integer = static_cast<std::int64_t>(*integer);
  value.real = std::bit_cast<double>(*real);
  value.bytes = bytes.substr(0, *size);
  bytes.remove_prefix(*size);
  return value;
}

SealedPlace SealedAt(std::string_view place) {
  return {.field = {.table = "_zweck_cursor", .column = place}};
}

absl::Status Refused(const Table& table) {
  return absl::InvalidArgumentError(text::Cat(
      {"table ", table.name,
       ": this page does not follow one of the same question, or that was too long ago"}));
}

}  // namespace

std::string SealCursor(const Sealer& sealer, const Table& table, const Question& question,
                       const Cursor& cursor, absl::Time now) {
  std::string clear;
  AppendNumber(clear, static_cast<std::uint64_t>(absl::ToUnixSeconds(now)));
  AppendValue(clear, cursor.order);
  for (const Value& part : cursor.key) AppendValue(clear, part);
  const std::string sealed = sealer.Seal(SealedAt(PlaceOf(table, question)), clear);
  sodium_memzero(clear.data(), clear.size());
  std::string out(sodium_base64_encoded_len(sealed.size(), kText), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(sealed.data()),
                    sealed.size(), kText);
  out.pop_back();  // libsodium ends with a zero
  return out;
}

absl::StatusOr<Cursor> OpenCursor(const Sealer& sealer, const Table& table,
                                  const Question& question, absl::Time now, OpenedBytes& opened) {
  const std::string_view text = question.after;
  if (text.size() > kMostText) return Refused(table);
  std::string sealed(text.size(), '\0');
  std::size_t size = 0;
  const int read = sodium_base642bin(reinterpret_cast<unsigned char*>(sealed.data()), sealed.size(),
                                     text.data(), text.size(), nullptr, &size, nullptr, kText);
  if (read != 0) return Refused(table);
  sealed.resize(size);
  const Opened what = sealer.Open(SealedAt(PlaceOf(table, question)), sealed, opened);
  if (what != Opened::kValue) return Refused(table);
  std::string_view clear = opened.View();
  const std::optional<std::uint64_t> then = TakeNumber(clear);
  const std::optional<Value> order = TakeValue(clear);
  std::vector<Value> key;
  while (!clear.empty()) {
    const std::optional<Value> part = TakeValue(clear);
    if (!part.has_value()) return Refused(table);
    key.push_back(*part);
  }
  const auto parts = std::ranges::count_if(table.columns, &Column::key);
  if (!then.has_value() || !order.has_value() || std::cmp_not_equal(key.size(), parts)) {
    return Refused(table);
  }
  const absl::Duration age = now - absl::FromUnixSeconds(static_cast<std::int64_t>(*then));
  if (age > kCursorLife || age < -kCursorLife) return Refused(table);
  return Cursor{.order = *order, .key = std::move(key)};
}

}  // namespace zweck::store
