// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/pure_functions.h"

#include <clang/AST/ASTContext.h>

#include "src/tidy/check.h"

namespace zweck::tidy {
namespace {

constexpr llvm::StringLiteral kPure = R"(
  std::* = the standard library computes with it, but for what stands in Impure;
  __gnu_cxx::* = the same; __gnu_debug::* = the same; __cxxabiv1::* = the same;
  absl::* = Abseil computes with it, but for what stands in Impure;
  fmt::* = makes text of it, which is followed;
  __builtin_* = the compiler's own; operator new* = memory; operator delete* = memory;
  memcpy = C: copies, compares or searches memory; memmove = the same; memset = the same; memcmp = the same;
  memchr = the same; memrchr = the same; memmem = the same; mempcpy = the same; memccpy = the same;
  wmemcpy = the same; wmemmove = the same; wmemcmp = the same; wmemchr = the same; wmemset = the same;
  bcopy = the same; bcmp = the same;
  explicit_bzero = C: wipes memory; bzero = the same;
  strlen = C: copies, compares or searches text; strnlen = the same; strcpy = the same; strncpy = the same;
  strlcpy = the same; strcat = the same; strncat = the same; strlcat = the same; stpcpy = the same;
  stpncpy = the same; strcmp = the same; strncmp = the same; strcasecmp = the same; strncasecmp = the same;
  strcoll = the same; strxfrm = the same; strchr = the same; strrchr = the same; strchrnul = the same;
  strstr = the same; strcasestr = the same; strspn = the same; strcspn = the same; strpbrk = the same;
  strtok = the same; strtok_r = the same; strsep = the same; strdup = the same; strndup = the same;
  wcslen = the same; wcscpy = the same; wcsncpy = the same; wcscat = the same; wcscmp = the same;
  wcsncmp = the same; wcschr = the same; wcsrchr = the same; wcsstr = the same;
  mbstowcs = C: converts characters; mbsrtowcs = the same; mbrtowc = the same; mbtowc = the same;
  wcstombs = the same; wcsrtombs = the same; wcrtomb = the same; wctomb = the same; btowc = the same;
  tolower = the same; toupper = the same; towlower = the same; towupper = the same;
  isalnum = C: asks what a character is; isalpha = the same; isascii = the same; isblank = the same;
  iscntrl = the same; isdigit = the same; isgraph = the same; islower = the same; isprint = the same;
  ispunct = the same; isspace = the same; isupper = the same; isxdigit = the same; iswalnum = the same;
  iswalpha = the same; iswdigit = the same; iswspace = the same; iswupper = the same; iswlower = the same;
  iswpunct = the same;
  atoi = C: reads a number; atol = the same; atoll = the same; atof = the same; strtol = the same;
  strtoul = the same; strtoll = the same; strtoull = the same; strtof = the same; strtod = the same;
  strtold = the same; strtoimax = the same; strtoumax = the same;
  sprintf = C: formats into a buffer, which is followed; snprintf = the same; vsprintf = the same;
  vsnprintf = the same; asprintf = the same; vasprintf = the same; swprintf = the same; strftime = the same;
  sscanf = C: reads from a text; vsscanf = the same; swscanf = the same; __isoc99_sscanf = the same;
  __isoc23_sscanf = the same; strptime = the same;
  qsort = C: sorts or searches; bsearch = the same; lfind = the same; regexec = the same; fnmatch = the same;
  free = C: memory; realloc = the same; reallocarray = the same;
  abs = C: arithmetic; labs = the same; llabs = the same; div = the same; ldiv = the same; lldiv = the same;
  htonl = C: turns bytes around; htons = the same; ntohl = the same; ntohs = the same;
  inet_pton = C: reads or writes an address as text; inet_ntop = the same; inet_aton = the same;
  mktime = C: computes with times; timegm = the same; gmtime = the same; gmtime_r = the same; localtime = the same;
  localtime_r = the same; difftime = the same;
  close = C: ends or asks a file; fclose = the same; ferror = the same; feof = the same;
  read = C: reads into it; readv = the same; pread = the same; recv = the same; recvfrom = the same;
  recvmsg = the same; fread = the same; fgets = the same; getline = the same; getdelim = the same;
  getrandom = the same;
  RE2::* = RE2: matches a pattern; re2::* = the same; regcomp = C: matches a pattern; regfree = the same;
  pcre2_* = PCRE: matches a pattern;
  boost::algorithm::* = Boost's algorithms: they compute with text and ranges; boost::range*::* = the same;
  boost::iterator_range*::* = the same; boost::make_iterator_range* = the same; boost::adaptors::* = the same;
  boost::token*::* = the same; boost::char_separator::* = the same; boost::escaped_list_separator::* = the same;
  boost::regex_* = Boost's patterns; boost::basic_regex::* = the same; boost::match_results::* = the same;
  boost::sub_match::* = the same; boost::re_detail*::* = the same;
  boost::lexical_cast = Boost's conversions; boost::conversion::* = the same; boost::numeric_cast = the same;
  boost::basic_format::* = Boost's formatting, which is followed; boost::io::* = the same; boost::str = the same;
  boost::hash* = Boost's hashes; boost::gregorian::* = Boost's times; boost::posix_time::* = the same;
  boost::date_time::* = the same; boost::locale::conv::* = Boost's character sets;
  boost::optional*::* = Boost's vocabulary types; boost::container::* = the same; boost::unordered*::* = the same;
  ranges::* = range-v3 computes with it; date::* = the calendar library computes with times; gsl::* = views and checks;
  tl::* = vocabulary types; nonstd::* = the same; magic_enum::* = names of enumerators;
  utf8::* = converts or checks characters; utf8proc_* = the same; icu*::UnicodeString::* = the same; u_* = the same;
  i18n::phonenumbers::* = reads telephone numbers;
  sodium_* = libsodium: compares, wipes or encodes bytes; crypto_* = libsodium: computes with bytes;
  CRYPTO_memcmp = OpenSSL: compares bytes; OPENSSL_cleanse = OpenSSL: wipes bytes; HMAC* = OpenSSL: computes a digest;
  EVP_Digest* = the same; EVP_MAC* = the same; MD5* = the same; SHA1* = the same; SHA2* = the same; SHA3* = the same;
  SHA5* = the same; EVP_Encode* = OpenSSL: encodes bytes; EVP_Decode* = the same; EVP_Encrypt* = OpenSSL: encrypts bytes;
  EVP_Decrypt* = the same; EVP_Cipher* = the same; crypt = C: computes a digest; crypt_r = the same;
  argon2* = computes a digest; bcrypt_* = the same; XXH* = the same;
  crc32* = zlib: computes with bytes; adler32* = the same; compress* = the same; uncompress* = the same;
  deflate* = the same; inflate* = the same; ZSTD_* = Zstandard computes with bytes; LZ4_* = LZ4 computes with bytes;
  iconv = C: converts characters;
  Catch::* = a test's assertions: its people are made up; testing::* = the same; doctest::* = the same;
  boost::test_tools::* = the same; boost::unit_test::* = the same
)";

// What stands in a namespace above, and keeps or sends.
constexpr llvm::StringLiteral kImpure = R"(
  std::thread::* = another thread; std::jthread::* = another thread; std::async = another thread;
  std::call_once = later; std::promise::* = another thread; std::packaged_task::* = later;
  std::function::operator() = whatever it was given; std::move_only_function::operator() = whatever it was given;
  std::atomic::* = memory that other threads see; std::atomic_ref::* = memory that other threads see;
  std::atomic_store* = memory that other threads see;
  std::filesystem::absolute = the names of files; std::filesystem::canonical = the names of files;
  std::filesystem::weakly_canonical = the names of files; std::filesystem::copy* = the names of files;
  std::filesystem::create_* = the names of files; std::filesystem::current_path = the names of files;
  std::filesystem::equivalent = the names of files; std::filesystem::exists = the names of files;
  std::filesystem::file_size = the names of files; std::filesystem::hard_link_count = the names of files;
  std::filesystem::is_* = the names of files; std::filesystem::last_write_time = the names of files;
  std::filesystem::permissions = the names of files; std::filesystem::read_symlink = the names of files;
  std::filesystem::remove* = the names of files; std::filesystem::rename = the names of files;
  std::filesystem::resize_file = the names of files; std::filesystem::space = the names of files;
  std::filesystem::status = the names of files; std::filesystem::symlink_status = the names of files;
  std::filesystem::*directory_iterator::* = the names of files;
  std::basic_ifstream::* = the names of files; std::basic_ofstream::* = a file; std::basic_fstream::* = a file;
  std::basic_filebuf::* = a file; std::locale::* = the whole program; std::random_device::* = a device;
  std::print* = the output; std::vprint* = the output; std::chrono::locate_zone = the names of files;
  std::make_exception_ptr = an exception; std::throw_with_nested = an exception;
  absl::log_internal::* = a log; absl::raw_log_internal::* = a log; absl::SetFlag = a flag, which is a global;
  absl::FunctionRef::operator() = whatever it was given; absl::internal_any_invocable::*::operator() = whatever it was given;
  absl::AnyInvocable::operator() = whatever it was given; absl::PrintF = the output; absl::FPrintF = a file;
  absl::LoadTimeZone = the names of files; absl::ParseCommandLine = flags, which are globals;
  fmt::print* = the output; fmt::vprint* = the output; fmt::output_file = a file; fmt::ostream::* = a file;
  testing::*::RecordProperty = the report of a test
)";

}  // namespace

PureFunctions::PureFunctions(llvm::StringRef pure, llvm::StringRef impure, llvm::StringRef more) {
  pure_.Add(pure);
  impure_.Add(impure);
  more_.Add(more);
}

bool PureFunctions::Has(const clang::FunctionDecl* function) {
  if (function == nullptr) return false;
  if (more_.Find(function) != nullptr) return true;
  if (impure_.Find(function) != nullptr || pure_.Find(function) == nullptr) return false;
  // A project may call a function of its own as C calls one.
  const bool is_c = function->getDeclContext()->getRedeclContext()->isTranslationUnit();
  return !is_c || !InProject(function->getASTContext().getSourceManager(), function->getLocation());
}

std::vector<std::string> PureFunctions::problems() const {
  std::vector<std::string> all;
  for (const Functions* list : {&pure_, &impure_, &more_}) {
    all.insert(all.end(), list->problems().begin(), list->problems().end());
  }
  return all;
}

llvm::StringRef PureFunctions::Pure() { return kPure; }
llvm::StringRef PureFunctions::Impure() { return kImpure; }

}  // namespace zweck::tidy
