// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_KEPT_RECORD_CHECK_H_
#define ZWECK_TIDY_KEPT_RECORD_CHECK_H_

#include "src/tidy/check.h"

namespace zweck::tidy {

// zweck-kept-record: records in a global, or in a container that is a member. Their fields keep
// their tags, but no retention and no erasure reaches them there.
class KeptRecordCheck : public Check {
 public:
  using Check::Check;

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_KEPT_RECORD_CHECK_H_
