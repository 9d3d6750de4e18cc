// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Bytes that are read in parts, so that of a large file only what is needed is touched.

#ifndef ZWECK_SRC_INVENTORY_SOURCE_H_
#define ZWECK_SRC_INVENTORY_SOURCE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zweck::inventory {

// Where bytes come from.
class Source {
 public:
  virtual ~Source() = default;
  virtual std::uint64_t size() const = 0;

  // Fills `into` with what stands at `offset`. OutOfRange, where the source has not so many bytes.
  absl::Status Read(std::uint64_t offset, std::span<char> into) const;

 private:
  virtual absl::Status Get(std::uint64_t offset, std::span<char> into) const = 0;
};

// Bytes that live elsewhere, for as long as this does.
class MemorySource : public Source {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }

 private:
  absl::Status Get(std::uint64_t offset, std::span<char> into) const override;
  std::string_view bytes_;
};

// A regular file, by pread: it is not mapped, since a mapped file that somebody shortens kills its
// reader. Never waits for a FIFO. The errors do not name the file: whoever asked knows it.
absl::StatusOr<std::unique_ptr<Source>> OpenFile(const std::string& path);

// Which file it is, whatever its name: links lead to the same one.
struct FileId {
  std::uint64_t device;
  std::uint64_t number;
  friend auto operator<=>(const FileId&, const FileId&) = default;
};
// None where there is no such file.
std::optional<FileId> IdOfFile(const std::string& path);

// A whole source or a part of it. Offsets count from the begin of the part.
struct Part {
  const Source* source;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;

  static Part Whole(const Source& source) { return {&source, 0, source.size()}; }

  bool Holds(std::uint64_t offset, std::uint64_t bytes) const {
    return offset <= size && bytes <= size - offset;
  }
  // As Source::Read.
  absl::Status Read(std::uint64_t offset, std::span<char> into) const;
  // Fewer than `most` only at the end.
  absl::StatusOr<std::string> ReadUpTo(std::uint64_t offset, std::size_t most) const;
};

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_SOURCE_H_
