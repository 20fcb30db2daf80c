import assert from "node:assert/strict";
import { removeSections } from "../../../../lib/lesson/profile/ini/remove-sections.js";

const cases: readonly (readonly [title: string, before: string, after: string])[] = [
  [
    "keeps what is above and below",
    "# a\n[a]\nk = 1\n\n[testuser]\nk = 2\n\n[b]\nk = 3",
    "# a\n[a]\nk = 1\n\n[b]\nk = 3",
  ],
  [
    "keeps the comment of the next profile",
    "[testuser]\n# own\nk = 2\n\n# of b\n[b]\nk = 3",
    "# of b\n[b]\nk = 3",
  ],
  ["removes a nested block with its profile", "[testuser]\ns3 =\n  a = 1\n  b = 2\n[b]", "[b]"],
  ["removes an empty profile", "[testuser]\n[b]\nk = 1", "[b]\nk = 1"],
  ["removes a profile that stands twice", "[testuser]\nk = 1\n[b]\n[testuser]\nk = 2", "[b]"],
  ["leaves a file without the profile as it is", "[b]\n\n\nk = 1", "[b]\n\n\nk = 1"],
];

describe("removeSections()", () => {
  for (const [title, before, after] of cases) {
    it(title, () => assert.equal(removeSections(`${before}\n`, "credentials", "testuser"), `${after}\n`));
  }
});
