#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Runs examples/other_languages and compares what it writes and reads with what lies there. With ZWECK_REFRESH=1 in its
# environment it writes those files instead.
#
# usage: other_languages.sh WRITE_CUSTOMER ROOT

set -euo pipefail

write_customer=$1 root=$2
example=$root/examples/other_languages
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$write_customer" "$scratch"
"$example/read_customer.sh" "$scratch" "$root/proto" > "$scratch/expected.txt"
for file in acme/v1/customer.proto expected.txt; do
  if [[ -n ${ZWECK_REFRESH-} ]]; then
    install -D --mode=644 "$scratch/$file" "$example/$file"
  fi
  diff -u "$example/$file" "$scratch/$file"
done
