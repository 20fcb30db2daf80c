import { deepEqual } from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { planCopies } from "../../../lib/run/folder/plan-copies.js";
import { createLesson } from "../fakes.js";

const BUDGETS = {
  whole: { files: 9, bytes: 100 },
  named: { files: 20, bytes: 1000 },
  linked: { files: 9, bytes: 100 },
};

/** What stands in the project, what the notebook in its folder `a` names, and what is copied and too large for that. */
const CASES: readonly (readonly [
  title: string,
  files: readonly string[],
  cell: string,
  copied: readonly string[],
  large: readonly string[],
])[] = [
  ["a small folder as a whole", ["a/x", "a/b/y", "c"], "", ["a/b/y", "a/x"], []],
  [
    "a folder of too many files: its own, and what is named",
    ["a/x", "a/.env", ...list("a/b", 20), "a/c/y", "a/d/z"],
    'read("c/y"); read("d")',
    ["a/.env", "a/c/y", "a/d/z", "a/x"],
    ["a"],
  ],
  ["a folder of too many bytes", ["a/x", `a/big ${"1".repeat(101)}`], 'read("x")', ["a/x"], ["a"]],
  ["a named file however large", ["a/x", `a/big ${"1".repeat(2000)}`], 'read("big")', ["a/big"], ["a"]],
  ["a named folder that is too large", ["a/x", ...list("c", 21)], 'list("../c")', ["a/x"], ["c"]],
  ["a folder above", ["a/x", "c"], 'list("..")', ["a/x", "c"], []],
  ["a large folder above", ["a/x", ...list("c", 10)], 'list("..")', ["a/x"], [""]],
  ["a path in pieces", ["a/x", "c/y", ...list("c", 10)], 'join("..", "c", "y")', ["a/x", "c/y"], []],
  ["a path without quotes", ["a/x", "c/y"], "cat ../c/y", ["a/x", "c/y"], []],
  ["a name with a space", ["c/y z"], 'read("../c/y z")', ["c/y z"], []],
];

describe("planCopies()", () => {
  let project: string;
  beforeEach(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    mkdirSync(join(project, "a"));
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const write = (files: readonly string[]): void => {
    for (const file of files) {
      const [, name = "", text = ""] = /^(.*?)(?: (1+))?$/.exec(file) ?? [];
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), text);
    }
  };
  const plan = (cell: string) => {
    const folder = join(project, "a");
    const { trees, large, leadsToCopy } = planCopies(
      createLesson([[cell]]),
      folder,
      join(project, "tmp"),
      BUDGETS,
    );
    const copied = trees.flatMap(({ files }) => files.map(({ path }) => path));
    return {
      copied: [...new Set(copied)].map((path) => relative(project, path)).sort(),
      large: large.map((path) => relative(project, path)),
      links: trees.flatMap(({ links }) =>
        links.map((link) => [relative(project, link.path), leadsToCopy(link)] as const),
      ),
    };
  };

  for (const [title, files, cell, copied, large] of CASES) {
    it(`copies ${title}`, () => {
      write(files);
      const found = plan(cell);
      deepEqual([found.copied, found.large], [copied, large]);
    });
  }

  const links: readonly (readonly [
    title: string,
    files: readonly string[],
    made: readonly (readonly [path: string, target: string])[],
    expected: Partial<ReturnType<typeof plan>>,
  ])[] = [
    ["within", ["a/x"], [["a/l", "x"]], { copied: ["a/x"], links: [["a/l", true]] }],
    ["to nothing", ["a/x"], [["a/l", "y"]], { copied: ["a/x"], links: [] }],
    [
      "to a file within a large folder",
      ["a/b/y", ...list("a/c", 10)],
      [["a/l", "b/y"]],
      { copied: ["a/l"], large: ["a"], links: [] },
    ],
    ["to a file", ["c"], [["a/l", "../c"]], { copied: ["a/l"], links: [] }],
    ["to a folder", ["c/y"], [["a/l", "../c"]], { copied: ["c/y"], links: [["a/l", true]] }],
    [
      "from folder to folder",
      ["c/y", "d/z"],
      [
        ["a/l", "../c"],
        ["c/m", "../d"],
      ],
      {
        copied: ["c/y", "d/z"],
        links: [
          ["a/l", true],
          ["c/m", true],
        ],
      },
    ],
    [
      "in a circle",
      ["a/x", "c"],
      [["a/l", ".."]],
      {
        copied: ["a/x", "c"],
        links: [
          ["a/l", true],
          ["a/l", true],
        ],
      },
    ],
    [
      "to a large folder, which stays where it is",
      ["a/x", ...list("c", 10)],
      [["a/l", "../c"]],
      { copied: ["a/x"], large: ["c"], links: [["a/l", false]] },
    ],
    ["to packages", ["a/node_modules/p/x"], [], { copied: [], links: [["a/node_modules", false]] }],
  ];
  for (const [title, files, made, expected] of links) {
    it(`follows a link ${title}`, () => {
      write(files);
      for (const [path, target] of made) symlinkSync(target, join(project, path));
      deepEqual(plan(""), { large: [], ...expected });
    });
  }
});

function list(folder: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${folder}/${index}`);
}
