// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows that no record made. What is accepted is written as a row again, and that is read as the
// same record.

#include <fuzzer/FuzzedDataProvider.h>

#include <deque>
#include <string>
#include <vector>

#include "tests/codec/every_value.h"
#include "tests/fuzz/fuzz.h"
#include "zweck/internal/codec/sql_row.h"

namespace zweck::fuzz {
namespace {

using store::Value;
using testing::EveryValue;

// A value of mostly the kind that the column has.
Value ValueFor(const store::Column& column, FuzzedDataProvider& in,
               std::deque<std::string>& texts) {
  Value value{.kind = Value::Kind::kNull};
  const auto kind = in.ConsumeIntegralInRange<int>(0, 7);
  switch (kind >= 5 ? static_cast<int>(column.type) + 1 : kind) {
    case 1:
      return Value::Integer(in.ConsumeIntegral<std::int64_t>());
    case 2:
      return Value::Real(in.ConsumeFloatingPoint<double>());
    case 3:
      return Value::Text(texts.emplace_back(in.ConsumeRandomLengthString()));
    case 4:
      return Value::Blob(texts.emplace_back(in.ConsumeRandomLengthString()));
    default:
      return value;
  }
}

absl::Status Read(zweck::View<Value> row, EveryValue& record) {
  return internal::FromRow(internal::kLayout<EveryValue>, row, &record);
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zweck;
  FuzzedDataProvider in(data, size);
  const internal::RecordLayout& layout = internal::kLayout<testing::EveryValue>;
  std::deque<std::string> texts;
  std::vector<store::Value> row;
  // Most columns are null: an error in one would hide those behind it.
  row.resize(layout.fields.size());
  for (int n = in.ConsumeIntegralInRange<int>(1, 4); n > 0; --n) {
    const auto i = in.ConsumeIntegralInRange<std::size_t>(0, row.size() - 1);
    row[i] = fuzz::ValueFor(internal::ColumnOf(layout.fields[i]), in, texts);
  }
  testing::EveryValue record;
  if (!fuzz::Bounded(size, [&] { return fuzz::Read(row, record); }).ok()) return 0;
  fuzz::RequireSameByWire(record);
  internal::Row written;
  fuzz::RequireOk(internal::ToRow(InsecureDoorAccessForTests::Key(), layout, &record, written),
                  "what was read from a row can't be written to one");
  testing::EveryValue again;
  fuzz::RequireOk(fuzz::Read(written.values(), again), "our own row is refused");
  fuzz::Require(fuzz::AsWire(again) == fuzz::AsWire(record),
                "our own row is read to something else");
  return 0;
}
