// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The Atlassian products that apps extend.

#ifndef JODOCUS_PRODUCT_H_
#define JODOCUS_PRODUCT_H_

#include <zweck/declare/enum.h>

#include <cstdint>

namespace jodocus {

enum class Product : std::uint8_t { kUnspecified, kJira, kConfluence, kBitbucket, kCompass };
ZWECK_ENUM(Product, kUnspecified, kJira, kConfluence, kBitbucket, kCompass);

}  // namespace jodocus

#endif  // JODOCUS_PRODUCT_H_
