// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/row_page.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace zweck::store {
namespace {

constexpr std::size_t kChunk = std::size_t{32} << 10;

}  // namespace

std::span<Value> RowPage::NewRow(std::size_t width) {
  width_ = width;
  if (values_.size() < (rows_ + 1) * width) values_.resize(kMostRows * width);
  return std::span(values_).subspan(rows_++ * width, width);
}

void RowPage::Own(std::span<Value> row) {
  for (Value& value : row) {
    if (!value.bytes.empty()) value.bytes = Copy(value.bytes);
  }
}

std::string_view RowPage::Copy(std::string_view bytes) {
  if (chunks_.empty() || chunks_.back().room - chunks_.back().used < bytes.size()) {
    const std::size_t room = std::max(kChunk, bytes.size());
    chunks_.push_back({std::make_unique_for_overwrite<char[]>(room), room, 0});
  }
  Chunk& chunk = chunks_.back();
  char* const at = chunk.bytes.get() + chunk.used;
  std::memcpy(at, bytes.data(), bytes.size());
  chunk.used += bytes.size();
  bytes_ += bytes.size();
  return {at, bytes.size()};
}

void RowPage::Clear() {
  for (Chunk& chunk : chunks_) {
    sodium_memzero(chunk.bytes.get(), chunk.used);
    chunk.used = 0;
  }
  while (!chunks_.empty() && (chunks_.size() > 1 || chunks_.back().room > 2 * kChunk)) {
    chunks_.pop_back();
  }
  rows_ = 0;
  bytes_ = 0;
}

}  // namespace zweck::store
