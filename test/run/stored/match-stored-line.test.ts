import { deepEqual, equal } from "node:assert/strict";
import { createLineMatcher, type Pairs } from "../../../lib/run/stored/match-stored-line.js";

const NOW = new Date("2026-12-01T08:00:00.000Z");
const FACTS = { now: NOW, accountId: "123456789012" };
const KEY = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKE";
const MASK = "xxxxxxxx";

/** Of each kind: what changes from run to run, and beside it what looks like it and is a difference. */
const ROWS: readonly (readonly [kind: string, stored: string, shown: string, isLike: boolean])[] = [
  ["a result", "6", "5", false],
  ["a result that is the same", "5", "5", true],
  ["a UUID", "id 1b4e28ba-2fa1-11d2-883f-0016d3cca427", "id 6fa459ea-ee8a-4ca4-894e-db77e160355e", true],
  ["no UUID", "id 1b4e28ba-2fa1-11d2-883f-0016d3cca42", "id 6fa459ea-ee8a-4ca4-894e-db77e160355", false],
  ["a user's id", '"UserId": "AIDACKCEVSQ6C2EXAMPLE"', '"UserId": "AIDARZPUZDIKGEMQLW77P"', true],
  ["a role's id for a user's", '"Id": "AIDACKCEVSQ6C2EXAMPLE"', '"Id": "AROARZPUZDIKGEMQLW77P"', false],
  ["a VPC", "vpc-0a1b2c3d4e5f60718", "vpc-0f9e8d7c6b5a43210", true],
  ["a subnet for a VPC", "vpc-0a1b2c3d4e5f60718", "subnet-0f9e8d7c6b5a43210", false],
  ["an instance of old", "i-1a2b3c4d", "i-4d3c2b1a", true],
  ["an association", "vpc-cidr-assoc-0a1b2c3d4e5f60718", "vpc-cidr-assoc-0f9e8d7c6b5a43210", true],
  ["an image", "ami-0a1b2c3d4e5f60718", "ami-0f9e8d7c6b5a43210", false],
  ["the run's account", "arn:aws:iam::111122223333:user/a", "arn:aws:iam::123456789012:user/a", true],
  ["another account", "arn:aws:iam::111122223333:user/a", "arn:aws:iam::444455556666:user/a", false],
  ["another name in an ARN", "arn:aws:iam::111122223333:user/a", "arn:aws:iam::123456789012:user/b", false],
  ["a large number", "total 111122223333", "total 444455556666", false],
  ["a date of the run", '"2024-05-06T07:08:09.123Z"', '"2026-12-01T08:00:01.000Z"', true],
  ["a date that was computed", '"2024-05-06T07:08:09.123Z"', '"2031-12-01T08:00:01.000Z"', false],
  ["a date with its zone", "2024-05-06T07:08:09+00:00", "2026-12-01T17:00:01+09:00", true],
  ["a date for a time", "2024-05-06T07:08:09Z", "2026-12-01", false],
  ["a day of the run", "on 2024-05-06", "on 2026-12-01", true],
  ["a policy's version", '"Version": "2012-10-17"', '"Version": "2008-10-17"', false],
  ["an API's version", "2016-11-15", "2014-10-31", false],
  ["HTTP's date", "Mon, 06 May 2024 07:08:09 GMT", "Tue, 01 Dec 2026 08:00:00 GMT", true],
  [
    "JavaScript's date",
    "Mon May 06 2024 07:08:09 GMT+0900 (日本標準時)",
    "Tue Dec 01 2026 08:00:00 GMT+0000 (Coordinated Universal Time)",
    true,
  ],
  ["a date as in Japan", "2024/5/6 7:08:09", "2026/12/1 17:00:00", true],
  ["a date in Japanese", "2024年5月6日", "2026年12月1日", true],
  ["another date in Japanese", "2024年5月6日", "1999年12月31日", false],
  ["a date as in America", "5/6/2024, 7:08:09 AM", "12/1/2026, 5:00:00 PM", true],
  ["a signature's date", "20240506T070809Z", "20261201T080000Z", true],
  ["milliseconds since 1970", "1714979289123", "1796112000000", true],
  ["seconds since 1970", "exp 1714979289", "exp 1796112000", true],
  ["a number as long", "1714979289123", "1234567890123", false],
  ["a time of day", "[07:08:09] started", "[17:00:01] started", true],
  ["another time of day", "opens 09:30:00", "opens 12:30:00", false],
  [
    "a session's name",
    "assumed-role/r/aws-sdk-js-1714979289123",
    "assumed-role/r/aws-sdk-js-1796112000000",
    true,
  ],
  ["a chosen session's name", "assumed-role/r/alice", "assumed-role/r/bob", false],
  ["console.time", "load: 1.234ms", "load: 12.345ms", true],
  ["what was measured", "took 12 ms", "took 345 ms", true],
  ["what was measured in Japanese", "所要時間：1.2 秒", "所要時間：0.9 秒", true],
  ["what was set", "Timeout: 30 s", "Timeout: 60 s", false],
  ["what was set, in parts of a second", "delay 1.5 s", "delay 2.5 s", false],
  ["how long something is valid", "expires in 3600 s", "expires in 900 s", false],
  ["a size", "1.234 MB", "2.345 MB", false],
  ["a ratio", "0.12345", "0.54321", false],
  ["a temporary folder", "/tmp/seigo-Ab3dE9/a.txt", "/tmp/seigo-x9Yz1Q/a.txt", true],
  ["another file in it", "/tmp/seigo-Ab3dE9/a.txt", "/tmp/seigo-x9Yz1Q/b.txt", false],
  ["another temporary folder", "/tmp/seigo-Ab3dE9", "/tmp/other-x9Yz1Q", false],
  ["a named temporary file", "/tmp/my-report", "/tmp/my-result", false],
  ["Python's temporary file", "/tmp/tmp3k_9xq2z", "/tmp/tmpq81_xz0a", true],
  ["an address", "<A object at 0x7f3b2c1d0e10>", "<A object at 0x10f9e8d7c>", true],
  ["a colour", "colour 0xff0000", "colour 0x00ff00", false],
  ["a process", "(node:123) Warning: x", "(node:45678) Warning: x", true],
  ["a port that was given out", "http://127.0.0.1:41234/", "http://127.0.0.1:53210/", true],
  ["a port that was chosen", "http://localhost:30000/", "http://localhost:18080/", false],
  ["a key that is hidden", `"AccessKeyId": "${KEY}"`, `"AccessKeyId": "${MASK}"`, true],
  ["a secret that is hidden", `"SecretAccessKey": "${SECRET}"`, `"SecretAccessKey": "${MASK}"`, true],
  [
    "a secret that is not",
    `"SecretAccessKey": "${SECRET}"`,
    `"SecretAccessKey": "${SECRET.toLowerCase()}"`,
    false,
  ],
  ["a word that is hidden", '"Name": "alice"', `"Name": "${MASK}"`, false],
  ["a key beside another", "AKIAIOSFODNN7EXAMPLE", "AKIAI44QH8DHBEXAMPLE", true],
  ["a hash", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", false],
  [
    "an encoded message",
    "Encoded authorization failure message: AAAAAAAAAAAAAAAAAAAAA",
    "Encoded authorization failure message: BBBBBBBBBBBBBBBBBBBBBBBBB",
    true,
  ],
  ["a refusal's reason", "no identity-based policy allows", "with an explicit deny", false],
  [
    "more of a line",
    "id 1b4e28ba-2fa1-11d2-883f-0016d3cca427",
    "id 6fa459ea-ee8a-4ca4-894e-db77e160355e!",
    false,
  ],
];

describe("createLineMatcher().isLike()", () => {
  for (const [kind, stored, shown, isLike] of ROWS) {
    it(`${isLike ? "takes" : "refuses"} ${kind}`, () => {
      equal(createLineMatcher(FACTS).isLike(stored, shown), isLike);
    });
  }
  it("compares a line of 6 MB, whatever is in it", () => {
    const matcher = createLineMatcher(FACTS);
    for (const text of ["a".repeat(6e6), "12-".repeat(2e6), "/tmp/".repeat(1e6)]) {
      equal(matcher.isLike(text, `${text}!`), false);
    }
  });
  it("takes a time of the day across midnight", () => {
    const facts = { ...FACTS, now: new Date("2026-12-01T23:59:50.000Z") };
    equal(createLineMatcher(facts).isLike("at 10:00:00", "at 00:00:05"), true);
  });
});

describe("createLineMatcher().bind()", () => {
  const [A, B, C, D] = ["A", "B", "C", "D"].map((letter) => `AIDA${letter.repeat(17)}`) as [
    string,
    string,
    string,
    string,
  ];
  const rows: readonly (readonly [
    what: string,
    lines: readonly (readonly [stored: string, shown: string])[],
    conflict: readonly string[] | undefined,
  ])[] = [
    [
      "one id for one",
      [
        [A, B],
        [`${A}!`, `${B}!`],
      ],
      undefined,
    ],
    [
      "two ids for two",
      [
        [A, B],
        [C, D],
      ],
      undefined,
    ],
    [
      "two ids for one",
      [
        [A, B],
        [A, C],
      ],
      [A, C, A, B],
    ],
    [
      "one id for two",
      [
        [A, C],
        [B, C],
      ],
      [B, C, A, C],
    ],
    ["two ids for one in a line", [[`${A} ${A}`, `${B} ${C}`]], [A, C, A, B]],
    ["ids that change places", [[`${A} ${B}`, `${B} ${A}`]], undefined],
    [
      "times that are apart",
      [
        ["2024-05-06", "2026-12-01"],
        ["2024-05-06", "2026-12-02"],
      ],
      undefined,
    ],
  ];
  for (const [what, lines, conflict] of rows) {
    it(`${conflict === undefined ? "takes" : "refuses"} ${what}`, () => {
      const pairs: Pairs = { shown: new Map(), stored: new Map() };
      const found = lines.map(([stored, shown]) => createLineMatcher(FACTS).bind(stored, shown, pairs));
      const last = found.at(-1);
      deepEqual(last && [last.stored, last.shown, ...last.before], conflict);
    });
  }
});
