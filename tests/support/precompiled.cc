// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// CMake makes a precompiled header only for a target that has a source which uses it: this one.
