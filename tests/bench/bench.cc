// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// All contestants in one program, so that those of a cell can take turns; report.py runs it.

#include "tests/bench/samples.h"

int main(int argc, char** argv) {
  using namespace zweck::bench;
  EnterZweck();
  EnterByHand();
  EnterProtobuf();
  EnterProtozero();
  EnterRapidjson();
  EnterNlohmann();
  EnterSimdjson();
  EnterCopies();
  EnterDoors();
  benchmark::AddCustomContext("compiler", __VERSION__);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
