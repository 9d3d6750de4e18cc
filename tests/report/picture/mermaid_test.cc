// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "src/report/picture/picture.h"
#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

TEST_CASE("A picture is a flowchart", "[report]") {
  const Picture picture = {
      .categories = {{"c0", Box::Shape::kCategory, {"Customer", "customers"}}},
      .frames =
          {{"inside", false, "Inside", {"Inside"}, {{"p0", Box::Shape::kPurpose, {"Answer"}}}},
           {"r0",
            true,
            "Mailer \"Inc.\" (US)",
            {"Mailer \"Inc.\"", "processor"},
            {{"s0", Box::Shape::kStore, {"Table"}}, {"s1", Box::Shape::kReceiver, {"Mail"}}}}},
      .arrows = {{Arrow::Way::kStores, "c0", "s0", 2},
                 {Arrow::Way::kSends, "c0", "s1", 1},
                 {Arrow::Way::kUses, "c0", "p0", 1},
                 {Arrow::Way::kReads, "s0", "c0", 3}}};
  CHECK(Mermaid(picture) == R"~(flowchart LR
  c0["Customer<br>customers"]
  subgraph inside["Inside"]
    p0{{"Answer"}}
  end
  subgraph r0["Mailer #34;Inc.#34; (US)"]
    s0[("Table")]
    s1(["Mail"])
  end
  c0 -->|"2 fields"| s0
  c0 ==>|"1 field"| s1
  c0 -.->|"1 field"| p0
  s0 -->|"reads 3 fields"| c0
  classDef outside stroke-width:3px,stroke-dasharray:6 4
  class r0 outside
)~");
}

TEST_CASE("Mermaid refuses more than 500 arrows, or 50,000 characters", "[report]") {
  Picture picture = PictureOf(testing::Shop());
  CHECK(FitsMermaid(picture));
  picture.arrows.resize(500, picture.arrows[0]);
  CHECK(FitsMermaid(picture));
  picture.arrows.push_back(picture.arrows[0]);
  CHECK_FALSE(FitsMermaid(picture));
  picture.arrows.clear();
  picture.categories[0].lines[0] = std::string(50001, 'x');
  CHECK_FALSE(FitsMermaid(picture));
}

}  // namespace
}  // namespace zweck::report
