import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLayout } from "../../../../../../lib/kernel/server/converter/child/layout/create-layout.js";

const MODULES = realpathSync(fileURLToPath(new URL("../../../../../../../node_modules", import.meta.url)));
const IAM = "@aws-sdk/client-iam/package.json";

describe("createLayout()", () => {
  let top: string;
  let folder: string;
  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    folder = join(top, "project/ja");
    mkdirSync(folder, { recursive: true });
  });
  afterEach(() => rmSync(top, { recursive: true }));

  it("shows our own packages above all folders, where there are no others", () => {
    const { locate, locateAll, show } = createLayout(folder, undefined);
    equal(locate(`/node_modules/${IAM}`), join(MODULES, IAM));
    equal(show(join(MODULES, IAM)), `/node_modules/${IAM}`);
    ok(locateAll("/node_modules/@aws-sdk").includes(join(MODULES, "@aws-sdk")));
    equal(locate("/node_modules/none/package.json"), "/node_modules/none/package.json");
  });

  it("leaves our own packages where they are found upwards", () => {
    const { locate, show } = createLayout(join(MODULES, "../ja"), undefined);
    equal(locate(`/node_modules/${IAM}`), `/node_modules/${IAM}`);
    equal(show(join(MODULES, IAM)), join(MODULES, IAM));
  });

  it("shows what is in a linked node_modules where the link is", () => {
    symlinkSync(MODULES, join(top, "project/node_modules"));
    const { locate, show } = createLayout(folder, undefined);
    const path = join(top, "project/node_modules", IAM);
    deepEqual([locate(path), show(realpathSync(path))], [path, path]);
  });

  it("locates the copy of a local file, where there is one, and never of a package", () => {
    const copies = join(top, "copies");
    for (const path of ["x.ts", "node_modules/p/x.ts"].map((name) => join(folder, name))) {
      mkdirSync(join(copies + path, ".."), { recursive: true });
      writeFileSync(copies + path, "");
    }
    const { locate } = createLayout(folder, copies);
    const paths = ["x.ts", "y.ts", "node_modules/p/x.ts"].map((name) => join(folder, name));
    deepEqual(paths.map(locate), [`${copies}${paths[0]}`, paths[1], paths[2]]);
  });

  it("has another key where something is seen elsewhere", () => {
    const { key } = createLayout(folder, undefined);
    equal(createLayout(top, undefined).key, key);
    notEqual(createLayout(folder, join(top, "copies")).key, key);
    symlinkSync(MODULES, join(top, "project/node_modules"));
    notEqual(createLayout(folder, undefined).key, key);
  });
});
