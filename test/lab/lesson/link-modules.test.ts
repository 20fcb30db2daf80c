import { deepEqual, match, rejects } from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkModules } from "../../../lib/lab/lesson/link-modules.js";

const WANTED = ["seigo", "@aws-sdk/client-iam"];

describe("linkModules()", () => {
  let folder: string;
  let work: string;
  const write = (...packages: readonly string[]) => {
    for (const path of packages) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, "package.json"), "{}");
    }
  };
  const find = () =>
    WANTED.map((name) => {
      const path = createRequire(join(work, "cell.js")).resolve(`${name}/package.json`);
      return path.slice(folder.length + 1).replace(/\/package\.json$/, "");
    });
  const GLOBAL = ["lib/node_modules/seigo", "lib/node_modules/seigo/node_modules/@aws-sdk/client-iam"];

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "link-test-")));
    work = join(folder, "else/where/work");
    mkdirSync(work, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [title, root, packages] of [
    ["npm install -g has put apart", "lib/node_modules/seigo", GLOBAL],
    ["npx has put side by side", "x/node_modules/seigo", WANTED.map((name) => `x/node_modules/${name}`)],
    ["a clone has", "seigo", WANTED.map((name) => `seigo/node_modules/${name}`)],
    [
      "the folder's own project has",
      "x/node_modules/seigo",
      WANTED.map((name) => `else/node_modules/${name}`),
    ],
  ] as const) {
    it(`finds packages that ${title}`, async () => {
      write(...packages);
      for (let times = 0; times < 2; times += 1) await linkModules(`${join(folder, root)}/`, work);
      deepEqual(find(), packages);
    });
  }

  it("makes links anew that lead nowhere, because the package has moved", async () => {
    write(...GLOBAL);
    for (const [from, to] of [
      ["lib", "first"],
      ["first", "second"],
    ] as const) {
      renameSync(join(folder, from), join(folder, to));
      await linkModules(join(folder, to, "node_modules/seigo"), work);
      // Node remembers where it has found a package.
      const found = WANTED.map((name) => realpathSync(join(work, "node_modules", name)));
      deepEqual(
        found,
        GLOBAL.map((path) => join(folder, path.replace("lib", to))),
      );
    }
  });

  it("touches no node_modules of the learner's", async () => {
    write(...GLOBAL);
    write("else/where/work/node_modules/mine");
    await rejects(linkModules(join(folder, "lib/node_modules/seigo"), work), (error: Error) => {
      match(error.message, /node_modules/);
      return true;
    });
    deepEqual(readdirSync(join(work, "node_modules")), ["mine"]);
  });
});
