// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/files.h"

#include <fcntl.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

#include "src/inventory/archive.h"
#include "src/inventory/chunks.h"
#include "src/inventory/elf.h"
#include "src/inventory/read.h"
#include "src/inventory/read_file.h"
#include "src/inventory/source.h"
#include "src/inventory/text_file.h"
#include "src/inventory/trouble.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using inventory::In;
using inventory::MessageOf;
using text::Cat;
using text::Printable;

class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, int column, const std::string& message) override {
    if (!text_.empty()) return;
    text_ =
        Cat({std::to_string(line + 1), ":", std::to_string(column + 1), ": ", Printable(message)});
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

absl::Status WriteAll(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t wrote = write(file, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return absl::ErrnoToStatus(errno, "can't be written");
    text.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return absl::OkStatus();
}

// A device or a pipe has nothing to replace.
absl::Status WriteInPlace(const std::string& path, std::string_view text) {
  const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return absl::ErrnoToStatus(errno, "can't be opened for writing");
  const absl::Status status = WriteAll(file, text);
  return close(file) != 0 && status.ok() ? absl::ErrnoToStatus(errno, "can't be written") : status;
}

mode_t Umask() {
  const mode_t mask = umask(0);
  umask(mask);
  return mask;
}

absl::Status Replace(const std::string& path, std::string_view text, mode_t mode) {
  std::string beside = path + ".XXXXXX";
  const int file = mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) return absl::ErrnoToStatus(errno, "can't be made");
  absl::Status status = WriteAll(file, text);
  if (status.ok() && (fchmod(file, mode) != 0 || fsync(file) != 0)) {
    status = absl::ErrnoToStatus(errno, "can't be written");
  }
  if (close(file) != 0 && status.ok()) status = absl::ErrnoToStatus(errno, "can't be written");
  if (status.ok() && rename(beside.c_str(), path.c_str()) != 0) {
    status = absl::ErrnoToStatus(errno, "can't be replaced");
  }
  if (!status.ok()) unlink(beside.c_str());
  return status;
}

// Bytes that begin so are what inventories are read from, and nothing that is written here.
constexpr std::string_view kNeverReplaced[] = {
    inventory::kElfMagic,   inventory::kArchiveMagic, inventory::kThinArchiveMagic,
    inventory::kChunkMagic, inventory::kBitcode,      inventory::kWrappedBitcode,
};

// Also where the standard output was led into a file.
absl::Status CheckIsNoInput(const struct stat& output, std::span<const std::string> inputs) {
  for (const std::string& input : inputs) {
    struct stat found{};
    if (input.empty() || stat(input.c_str(), &found) != 0) continue;
    if (S_ISREG(found.st_mode) && found.st_dev == output.st_dev && found.st_ino == output.st_ino) {
      return absl::InvalidArgumentError(Cat({"is what is read (", Printable(input),
                                             "), and would be overwritten; name another file"}));
    }
  }
  return absl::OkStatus();
}

absl::Status CheckIsNoBinary(const std::string& path) {
  const absl::StatusOr<std::unique_ptr<inventory::Source>> file = inventory::OpenFile(path);
  if (absl::IsPermissionDenied(file.status())) return absl::OkStatus();  // may be written only
  if (!file.ok()) return file.status();
  const absl::StatusOr<std::string> head = inventory::Part::Whole(**file).ReadUpTo(0, 8);
  if (!head.ok()) return head.status();
  for (const std::string_view magic : kNeverReplaced) {
    if (!head->starts_with(magic)) continue;
    return absl::InvalidArgumentError(
        "is a program, a library, an archive or a dump of flow records, and would be overwritten; "
        "name another file, or remove it first");
  }
  return absl::OkStatus();
}

absl::Status WriteFile(const std::string& path, std::string_view text,
                       std::span<const std::string> inputs) {
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) {
    constexpr mode_t kOfNewFiles = 0666;
    return Replace(path, text, kOfNewFiles & ~Umask());
  }
  if (S_ISDIR(found.st_mode)) return absl::InvalidArgumentError("is a directory, not a file");
  if (!S_ISREG(found.st_mode)) return WriteInPlace(path, text);
  if (absl::Status status = CheckIsNoInput(found, inputs); !status.ok()) return status;
  if (absl::Status status = CheckIsNoBinary(path); !status.ok()) return status;
  // A link stays one: what it leads to is replaced.
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (real == nullptr) return absl::ErrnoToStatus(errno, "can't be found");
  return Replace(real.get(), text, found.st_mode & 07777);
}

}  // namespace

void Complain(std::string_view sentence) {
  std::fflush(stdout);
  std::fprintf(stderr, "zweck: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

Exit Failed(const absl::Status& status) {
  Complain(MessageOf(status));
  return Exit::kTrouble;
}

Exit EndOf(const absl::Status& wrote, Exit end) { return wrote.ok() ? end : Failed(wrote); }

void AddBinaries(CLI::App& command, std::vector<std::string>& binaries,
                 inventory::ReadOptions& options, const std::string& also) {
  command
      .add_option("binaries", binaries,
                  "Executables, shared libraries, static archives, object files; or inventories in "
                  "JSON" +
                      also)
      ->required()
      ->option_text("BINARY...");
  AddReadOptions(command, options);
}

void AddOutput(CLI::App& command, std::string& output) {
  command.add_option("-o,--output", output, "Where to write, instead of the standard output")
      ->option_text("FILE");
}

void AddReadOptions(CLI::App& command, inventory::ReadOptions& options) {
  command.add_flag("--with-libraries", options.with_libraries,
                   "Also read the shared libraries that they need and that hold flow records");
  command
      .add_option("--library-path", options.needed.library_path,
                  "Look there first for shared libraries that they need")
      ->allow_extra_args(false)
      ->option_text("DIR");
  command
      .add_option("--without-records", options.needed.without_records,
                  "A shared library that holds no flow record, and can't be found or read here")
      ->allow_extra_args(false)
      ->option_text("NAME");
}

v1::Inventory ReadBinaries(const std::vector<std::string>& files,
                           const inventory::ReadOptions& options, bool& all) {
  inventory::ReadResult result = inventory::ReadInventory(files, options);
  for (const absl::Status& trouble : result.troubles) Complain(MessageOf(trouble));
  if (!result.troubles.empty() && result.troubles.size() < files.size()) {
    Complain(Cat({std::to_string(result.troubles.size()), " of ", std::to_string(files.size()),
                  " files could not be read; the inventory is of the others"}));
  }
  all = result.troubles.empty();
  return std::move(result.inventory);
}

absl::Status ReadTextProto(const std::string& path, google::protobuf::Message& message,
                           google::protobuf::TextFormat::ParseInfoTree& places) {
  const absl::StatusOr<std::string> text = inventory::ReadTextFile(path, kMostText);
  if (!text.ok()) return text.status();
  if (absl::Status status = inventory::CheckUtf8(path, *text); !status.ok()) return status;
  FirstError error;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(&places);
  if (parser.ParseFromString(std::string(inventory::WithoutByteOrderMark(*text)), &message)) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(Cat({Printable(path), ":", error.text()}));
}

absl::Status WriteOutput(const std::string& path, std::string_view text,
                         std::span<const std::string> inputs) {
  if (path.empty() || path == "-") {
    std::fflush(stdout);
    struct stat found{};
    absl::Status status;
    if (fstat(STDOUT_FILENO, &found) == 0) status = CheckIsNoInput(found, inputs);
    if (status.ok()) status = WriteAll(STDOUT_FILENO, text);
    return status.ok() ? status : In("standard output", status);
  }
  const absl::Status status = WriteFile(path, text, inputs);
  return status.ok() ? status : In(Printable(path), status);
}

}  // namespace zweck::cli
