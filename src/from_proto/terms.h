// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the ids of a schema mean: kinds, purposes and recipients, of the file, of those that it
// imports, of the file of annotations, and the kinds that ship with the library.

#ifndef ZWECK_SRC_FROM_PROTO_TERMS_H_
#define ZWECK_SRC_FROM_PROTO_TERMS_H_

#include <google/protobuf/descriptor.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "src/from_proto/annotations.h"
#include "src/from_proto/problems.h"
#include "zweck/v1/options.pb.h"

namespace zweck::from_proto {

struct Term {
  std::string_view what;  // kind, purpose or recipient
  std::string id;
  std::string scope;    // acme::v1::purpose
  std::string name;     // SendInvoice
  std::string meaning;  // all that it says, to compare
  Place place;
  const google::protobuf::Message* declared = nullptr;  // null: ships with the library
};

class Terms {
 public:
  explicit Terms(const Annotations& annotations);

  // The term that an id names in a file; null, where none does. `what` is kind, purpose or
  // recipient.
  const Term* Find(const google::protobuf::FileDescriptor& file, std::string_view what,
                   std::string_view id);
  // "Did you mean ...", where an id that names none is near to one that does; else what to do.
  std::string Remedy(const google::protobuf::FileDescriptor& file, std::string_view what,
                     std::string_view id);

  // Those that a file declares, and no file that it imports.
  std::vector<const Term*> DeclaredBy(const google::protobuf::FileDescriptor& file);
  // Whether the annotations declare it, and no schema.
  bool IsAnnotated(const Term& term) const;
  // Says what is wrong with those of the files that are made together, and of the annotations.
  void Check(const std::vector<const google::protobuf::FileDescriptor*>& files, Problems& problems);

 private:
  using Declared = std::map<std::string, Term, std::less<>>;  // by "purpose send-invoice"

  const Declared& Of(const google::protobuf::FileDescriptor& file);
  void CheckTerms(const Tagged<v1::Terms>& terms,
                  const std::vector<const google::protobuf::FileDescriptor*>& others,
                  Problems& problems);
  // A file and what it imports, each after what it imports itself.
  static std::vector<const google::protobuf::FileDescriptor*> Seen(
      const google::protobuf::FileDescriptor& file);

  Declared shipped_;
  Declared annotated_;
  Tagged<v1::Terms> annotations_;
  std::map<const google::protobuf::FileDescriptor*, Declared> declared_;
};

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_TERMS_H_
