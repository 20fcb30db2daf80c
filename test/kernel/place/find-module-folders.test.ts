import { deepEqual } from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { findModuleFolders, findOwnModuleFolders } from "../../../lib/kernel/place/find-module-folders.js";

describe("findModuleFolders()", () => {
  let top: string;
  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    for (const path of ["a/node_modules/p", "a/b/c", "ours/node_modules/seigo/node_modules/q"]) {
      mkdirSync(join(top, path), { recursive: true });
    }
    symlinkSync(join(top, "ours/node_modules"), join(top, "a/b/node_modules"));
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const show = (path: string): string => relative(top, path);

  it("finds those of all folders upwards, the nearest first, and where they really are", () => {
    deepEqual(
      findModuleFolders(join(top, "a/b/c")).map(({ path, real }) => [show(path), show(real)]),
      [
        ["a/b/node_modules", "ours/node_modules"],
        ["a/node_modules", "a/node_modules"],
      ],
    );
  });

  it("finds none inside of another", () => {
    deepEqual(
      findModuleFolders(join(top, "a/node_modules/p")).map(({ path }) => show(path)),
      ["a/node_modules"],
    );
  });

  it("finds our own as far as they are not found already", () => {
    const own = join(top, "ours/node_modules/seigo");
    const nested = "ours/node_modules/seigo/node_modules";
    deepEqual(findOwnModuleFolders(join(top, "a"), own).map(show), [nested, "ours/node_modules"]);
    deepEqual(findOwnModuleFolders(join(top, "a/b/c"), own).map(show), [nested]);
    deepEqual(findOwnModuleFolders(join(own, "ja"), own).map(show), []);
  });
});
