import { deepEqual, equal, ok } from "node:assert/strict";
import { createSdkTypes } from "../../../../../lib/kernel/server/converter/child/sdk/sdk-types.js";

const FOLDER = "/n/node_modules/@aws-sdk/client-a/dist-types";
const INDEX = `${FOLDER}/index.d.ts`;
const MODELS = `${FOLDER}/models.d.ts`;
const FILES: Readonly<Record<string, string>> = {
  [INDEX]: 'export * from "./models";\n',
  [MODELS]: "export interface A {\n}\nexport interface B {\n}\n",
};
const IMPORT_A = 'import { A } from "@aws-sdk/client-a";';
const IMPORT_B = 'import { B } from "@aws-sdk/client-a";';

describe("createSdkTypes()", () => {
  const open = (files = FILES) => createSdkTypes((path) => files[path]);
  const names = (text: string | undefined) => text?.match(/(?<=interface )\w+/g);

  it("gives what was noted", () => {
    const sdk = open();
    sdk.note(IMPORT_A);
    deepEqual(names(sdk.read(MODELS)), ["A"]);
    ok(sdk.isNarrow());
  });

  it("gives a package whole that no text was seen to import", () => {
    const sdk = open();
    equal(sdk.read(MODELS), undefined);
    equal(sdk.isNarrow(), false);
  });

  it("gives other files as they are", () => {
    const sdk = open();
    sdk.note(IMPORT_A);
    equal(sdk.read("/n/node_modules/@aws-sdk/client-a/dist-types/ts3.4/index.d.ts"), undefined);
    equal(sdk.read("/n/node_modules/b/index.d.ts"), undefined);
  });

  it("tells once which files have more names by now", () => {
    const sdk = open();
    sdk.note(IMPORT_A);
    for (const path of [INDEX, MODELS]) sdk.read(path);
    sdk.note(IMPORT_A);
    equal(sdk.isBehind(), false);
    sdk.note(IMPORT_B);
    equal(sdk.isBehind(), true);
    deepEqual(sdk.takeChanged(), [MODELS]);
    equal(sdk.isBehind(), false);
    deepEqual(sdk.takeChanged(), []);
    deepEqual(names(sdk.read(MODELS)), ["A", "B"]);
  });

  for (const [title, text] of [
    ["that is imported as a whole", 'import * as a from "@aws-sdk/client-a";'],
    ["of which a name is wanted that it does not have", 'import { C } from "@aws-sdk/client-a";'],
  ] as const) {
    it(`gives a package as it is ${title}, also later`, () => {
      const sdk = open();
      sdk.note(IMPORT_A);
      for (const path of [INDEX, MODELS]) sdk.read(path);
      sdk.note(text);
      deepEqual([...sdk.takeChanged()].sort(), [INDEX, MODELS]);
      sdk.note(IMPORT_B);
      equal(sdk.read(MODELS), undefined);
      equal(sdk.isNarrow(), false);
    });
  }

  it("gives a package as it is whose declarations it does not understand", () => {
    const sdk = open({ ...FILES, [MODELS]: "export default interface A {\n}\n" });
    sdk.note(IMPORT_A);
    equal(sdk.read(INDEX), undefined);
  });

  it("reads anew what it has let go of", () => {
    let reads = 0;
    const sdk = createSdkTypes((path) => {
      reads += 1;
      return FILES[path];
    });
    sdk.note(IMPORT_A);
    sdk.read(MODELS);
    const before = reads;
    sdk.rest();
    sdk.note(IMPORT_B);
    deepEqual(sdk.takeChanged(), [MODELS]);
    deepEqual(names(sdk.read(MODELS)), ["A", "B"]);
    equal(reads, 2 * before);
  });

  it("does not read anew for a name that is there because another is made of it", () => {
    let reads = 0;
    const sdk = createSdkTypes((path) => {
      reads += 1;
      return path === MODELS ? "export interface A {\n    b: B;\n}\nexport interface B {\n}\n" : FILES[path];
    });
    sdk.note(IMPORT_A);
    deepEqual(sdk.takeChanged(), []);
    for (const path of [INDEX, MODELS]) sdk.read(path);
    sdk.rest();
    const before = reads;
    sdk.note('declare const b: import("@aws-sdk/client-a").B;');
    deepEqual([sdk.isBehind(), sdk.takeChanged(), reads], [false, [], before]);
  });

  it("leaves nothing out when it is told to", () => {
    const sdk = open();
    sdk.note(IMPORT_A);
    sdk.read(MODELS);
    sdk.widen();
    deepEqual(sdk.takeChanged(), [MODELS]);
    equal(sdk.read(MODELS), undefined);
    equal(sdk.isNarrow(), false);
  });
});
