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

#include "src/inventory/read.h"
#include "src/inventory/source.h"
#include "src/inventory/trouble.h"
#include "src/policy/text_file.h"
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
    text_ = Cat({"line ", std::to_string(line + 1), ", column ", std::to_string(column + 1), ": ",
                 Printable(message)});
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

absl::Status WriteFile(const std::string& path, std::string_view text) {
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) {
    constexpr mode_t kOfNewFiles = 0666;
    return Replace(path, text, kOfNewFiles & ~Umask());
  }
  if (S_ISDIR(found.st_mode)) return absl::InvalidArgumentError("is a directory, not a file");
  if (!S_ISREG(found.st_mode)) return WriteInPlace(path, text);
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

v1::Inventory ReadBinaries(const std::vector<std::string>& files, bool allow_empty, bool& all) {
  inventory::ReadResult result = inventory::ReadInventory(files, {.allow_empty = allow_empty});
  for (const absl::Status& trouble : result.troubles) Complain(MessageOf(trouble));
  if (!result.troubles.empty() && result.troubles.size() < files.size()) {
    Complain(Cat({std::to_string(result.troubles.size()), " of ", std::to_string(files.size()),
                  " files could not be read; the inventory is of the others"}));
  }
  all = result.troubles.empty();
  return std::move(result.inventory);
}

absl::StatusOr<std::string> ReadText(const std::string& path, std::size_t most) {
  const absl::StatusOr<std::unique_ptr<inventory::Source>> file = inventory::OpenFile(path);
  if (!file.ok()) return In(Printable(path), file.status());
  if ((*file)->size() > most) {
    return absl::ResourceExhaustedError(
        Cat({Printable(path), ": has more than ", std::to_string(most), " bytes"}));
  }
  absl::StatusOr<std::string> text = inventory::Part::Whole(**file).ReadUpTo(0, most);
  if (!text.ok()) return In(Printable(path), text.status());
  return text;
}

absl::Status ReadTextProto(const std::string& path, google::protobuf::Message& message) {
  const absl::StatusOr<std::string> text = ReadText(path);
  if (!text.ok()) return text.status();
  if (absl::Status status = policy::CheckUtf8(path, *text); !status.ok()) return status;
  FirstError error;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  if (parser.ParseFromString(std::string(policy::WithoutByteOrderMark(*text)), &message)) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(Cat({Printable(path), ": ", error.text()}));
}

absl::Status WriteOutput(const std::string& path, std::string_view text) {
  if (path.empty() || path == "-") {
    std::fflush(stdout);
    const absl::Status status = WriteAll(STDOUT_FILENO, text);
    return status.ok() ? status : In("standard output", status);
  }
  const absl::Status status = WriteFile(path, text);
  return status.ok() ? status : In(Printable(path), status);
}

}  // namespace zweck::cli
