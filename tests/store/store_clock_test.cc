// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A clock that can be wrong.

#include "src/store/store_clock.h"

#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <optional>

namespace zweck::store {
namespace {

constexpr absl::Duration kYear = absl::Hours(365 * 24);

struct Machine {
  absl::Time clock = absl::FromUnixSeconds(1'770'000'000);
  absl::Time running = absl::UnixEpoch();
  StoreClock Open(std::optional<absl::Time> latest) {
    return StoreClock(latest, [this] { return clock; }, [this] { return running; });
  }
  void Pass(absl::Duration time) {
    clock += time;
    running += time;
  }
};

}  // namespace

TEST_CASE("A clock that is set years ahead hides, says so and destroys nothing") {
  Machine machine;
  StoreClock clock = machine.Open(std::nullopt);
  const absl::Time before = machine.clock;
  CHECK(clock.Read().destroys == before);
  machine.clock += 10 * kYear;
  CHECK(clock.Read().hides == machine.clock);
  CHECK(clock.Read().destroys == before);
  CHECK(absl::IsFailedPrecondition(clock.Check()));
  machine.Pass(absl::Hours(10));
  CHECK(clock.Read().destroys == before + absl::Hours(10));  // that much has passed
  machine.clock -= 10 * kYear;
  CHECK(clock.Check().ok());
  CHECK(clock.Read().hides == before + absl::Hours(10));
}

TEST_CASE("A clock that goes back takes nothing back") {
  Machine machine;
  StoreClock clock = machine.Open(std::nullopt);
  const absl::Time before = machine.clock;
  machine.clock -= kYear;
  CHECK(clock.Read().hides == before);
  CHECK(clock.Read().destroys == before);
  CHECK(clock.Check().ok());
}

TEST_CASE("A clock that was in doubt is confirmed by a day in step, or by somebody") {
  Machine machine;
  StoreClock clock = machine.Open(machine.clock - kYear);  // nobody opened it for long
  CHECK_FALSE(clock.Check().ok());
  for (int hour = 0; hour < 23; ++hour) {
    machine.Pass(absl::Hours(1));
    clock.Read();
  }
  CHECK_FALSE(clock.Check().ok());
  machine.Pass(absl::Hours(1));
  CHECK(clock.Check().ok());
  CHECK(clock.Read().destroys == machine.clock);

  StoreClock other = machine.Open(machine.clock - kYear);
  other.Confirm();
  CHECK(other.Check().ok());
  CHECK(machine.Open(machine.clock - absl::Hours(34 * 24)).Check().ok());
}

TEST_CASE("A clock does not creep ahead") {
  Machine machine;
  StoreClock clock = machine.Open(std::nullopt);
  const absl::Time before = machine.clock;
  for (int i = 0; i < 100; ++i) {
    machine.clock += absl::Minutes(59);
    clock.Read();
  }
  CHECK(clock.Read().destroys <= before + absl::Hours(1));
}

TEST_CASE("The latest time is noted now and then, and not with each write") {
  Machine machine;
  StoreClock clock = machine.Open(std::nullopt);
  CHECK(clock.TakeDue() == machine.clock);
  machine.Pass(absl::Seconds(9));
  clock.Read();
  CHECK_FALSE(clock.TakeDue().has_value());
  machine.Pass(absl::Seconds(1));
  clock.Read();
  CHECK(clock.TakeDue() == machine.clock);
}

}  // namespace zweck::store
