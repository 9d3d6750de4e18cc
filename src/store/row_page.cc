// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/row_page.h"

#include <algorithm>

#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

constexpr std::size_t kChunk = std::size_t{32} << 10;

}  // namespace

void RowPage::Add(View<Value> row) {
  width_ = row.size();
  for (const Value& value : row) {
    Value& copy = values_.emplace_back(value);
    if (!value.bytes.empty()) copy.bytes = Copy(value.bytes);
  }
  ++rows_;
}

std::string_view RowPage::Copy(std::string_view bytes) {
  if (chunks_.empty() || chunks_.back().capacity() - chunks_.back().size() < bytes.size()) {
    chunks_.emplace_back().reserve(std::max(kChunk, bytes.size()));
  }
  std::string& chunk = chunks_.back();
  const std::size_t at = chunk.size();
  chunk += bytes;
  bytes_ += bytes.size();
  return std::string_view(chunk).substr(at);
}

void RowPage::Clear() {
  for (std::string& chunk : chunks_) internal::Wipe(chunk);
  while (!chunks_.empty() && (chunks_.size() > 1 || chunks_.back().capacity() > 2 * kChunk)) {
    chunks_.pop_back();
  }
  values_.clear();
  rows_ = 0;
  bytes_ = 0;
}

}  // namespace zweck::store
