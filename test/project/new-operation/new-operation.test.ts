import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import { findServices, readRows } from "../../../lib/sandbox/service/generate-operations.js";
import { SERVICES } from "../../../lib/sandbox/services.js";
import { formatFileName } from "../../../scripts/new-operation/format-file-name.js";
import { readTypes } from "../../../scripts/new-operation/read-types.js";
import { type Copy, copyTree } from "./copy-tree.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const SCRIPT = "dist/scripts/new-operation/new-operation.js";
const COMPILER = "node_modules/typescript/bin/tsc";
const BIOME = "node_modules/@biomejs/biome/bin/biome";
const MOCHA = "node_modules/mocha/bin/mocha.js";
const EXAMPLES = "test/peers/conformance/example-calls.ts";
/** 18 s were measured, of which the compiler takes 10. */
const LIMIT = 120_000;

/** An operation of a service that nobody has written. */
interface Made {
  readonly service: string;
  readonly name: string;
  /** Without folder and ending. */
  readonly file: string;
}

/** A command line, and what is said of it. */
const REFUSED: readonly (readonly [argv: readonly string[], text: RegExp])[] = [
  [[], /its service and its name are wanted/],
  [["iam"], /its service and its name are wanted/],
  [["iam", "GetUser", "GetRole"], /its service and its name are wanted/],
  [["--fast", "iam", "GetUser"], /'--fast'/],
  [["eam", "GetUser"], /there is no service "eam"\. Did you mean iam\? There are ec2, iam, sts/],
  [["iam", "CreateGruop"], /the model of iam has no such operation\. Did you mean CreateGroup, /],
  [["iam", "constructor"], /the model of iam has no such operation/],
  [["iam", "CreateGroup"], /it is there, in lib\/sandbox\/iam\/operation\/create-group\.ts\.$/m],
  [
    ["ec2", "DescribeVpcs"],
    /as a row of describeOperations in lib\/sandbox\/ec2\/family\/describe-operations\.ts/,
  ],
  [["sts", "AssumeRoleWithSAML"], /it is there, among the operations that nobody signs/],
];

describe("npm run new:operation", function () {
  this.timeout(LIMIT);
  let copy: Copy;
  let made: readonly Made[];
  before(async () => {
    copy = await copyTree();
    made = await findUnwritten();
  });
  after(() => copy[Symbol.asyncDispose]());

  const pathsOf = ({ service, file }: Made) => ({
    own: `lib/sandbox/${service}/operation/${file}.ts`,
    test: `test/sandbox/${service}/operation/${file}.test.ts`,
  });
  const read = (path: string) => readFile(join(copy.folder, path), "utf8");
  const runTests = (...names: readonly string[]) =>
    copy.run(MOCHA, "--no-color", ...names.map((name) => `dist/${name}.js`));

  it("explains itself", async () => {
    const { status, text } = await copy.run(SCRIPT, "--help");
    assert.equal(status, 0);
    assert.match(text, /^npm run new:operation -- SERVICE OPERATION\n/);
  });

  for (const [argv, text] of REFUSED) {
    it(`refuses "${argv.join(" ")}"`, async () => {
      const before = await read(EXAMPLES);
      const ended = await copy.run(SCRIPT, ...argv);
      assert.match(ended.text, text);
      assert.equal(ended.status, 1);
      assert.equal(await read(EXAMPLES), before);
    });
  }

  it("makes file, row, test and example, which the compiler and biome accept", async () => {
    assert.deepEqual(
      ["ec2", "iam"].filter((service) => !made.some((one) => one.service === service)),
      [],
    );
    for (const one of made) {
      const { service, name } = one;
      const { own, test } = pathsOf(one);
      const { status, text } = await copy.run(SCRIPT, service, name);
      assert.equal(status, 0, text);
      const table = `lib/sandbox/${service}/generated/operations.ts`;
      for (const path of [own, test, table, EXAMPLES]) assert.ok(text.includes(`  ${path}\n`), text);
      assert.ok(text.includes(`npx mocha dist/${test.replace(/ts$/, "js")}\n`), text);
      assert.match(await read(table), new RegExp(`^  ${name}: `, "m"));
      assert.match(await read(EXAMPLES), new RegExp(`\\[\\s*"${name}"`));
    }
    const compiled = await copy.run(COMPILER, "-b");
    assert.equal(compiled.status, 0, compiled.text);
    const paths = made.flatMap((one) => Object.values(pathsOf(one)));
    const linted = await copy.run(BIOME, "check", "--error-on-warnings", ...paths, EXAMPLES);
    assert.equal(linted.status, 0, linted.text);
  });

  it("makes tests that say what is left to write", async () => {
    const { status, text } = await runTests(...made.map((one) => pathsOf(one).test.slice(0, -".ts".length)));
    assert.equal(status, made.length);
    for (const one of made)
      assert.ok(text.includes(`${one.name}: write what it does, in ${pathsOf(one).own}\n`), text);
  });

  it("makes tests that say, when the operation is written, that its answer is not", async () => {
    const [one = assert.fail()] = made;
    const { own, test } = pathsOf(one);
    const path = join(copy.folder, "dist", own.replace(/ts$/, "js"));
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/=> \{.*\};/s, "=> ({});"));
    const ended = await runTests(test.slice(0, -".ts".length));
    await writeFile(path, text);
    assert.equal(ended.status, 1);
    assert.ok(ended.text.includes(`${one.name}: write what AWS answers, in ${test}\n`), ended.text);
  });

  it("makes what the tests of all operations find as long as it is not written", async () => {
    const { status, text } = await runTests("test/sandbox/service/generate-operations.test");
    assert.equal(status, 1, text);
    assert.match(text, /✔ makes the tables of all services as they are committed/);
    for (const one of made) assert.ok(text.includes(pathsOf(one).own), text);
  });

  it("writes over no file", async () => {
    const [one = assert.fail()] = made;
    const { own, test } = pathsOf(one);
    const before = [await read(own), await read(test), await read(EXAMPLES)];
    const again = await copy.run(SCRIPT, one.service, one.name);
    assert.ok(again.text.includes(`it is there, in ${own}.`), again.text);
    await rm(join(copy.folder, own));
    const half = await copy.run(SCRIPT, one.service, one.name);
    assert.ok(half.text.includes(`${test} is there, and would be written over.`), half.text);
    await writeFile(join(copy.folder, own), before[0] ?? "");
    assert.deepEqual([again.status, half.status], [1, 1]);
    assert.deepEqual([await read(own), await read(test), await read(EXAMPLES)], before);
  });
});

/** Of each service the first operation that it does not carry out, if there is one. */
async function findUnwritten(): Promise<readonly Made[]> {
  const found: Made[] = [];
  for (const service of await findServices()) {
    const unsigned = SERVICES.find(({ name }) => name === service)?.unsignedOperations ?? {};
    const known = [...(await readRows(service)).keys(), ...Object.keys(unsigned)];
    const others = Object.keys(readModel(service).operations).filter((one) => !known.includes(one));
    const name = await findCalled(service, others);
    if (name !== undefined) found.push({ service, name, file: formatFileName(name) });
  }
  return found;
}

/** The first operation that the SDK can call: it may be older than the model. */
async function findCalled(service: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const types = await readTypes(ROOT, service, name).catch(() => undefined);
    if (types !== undefined) return name;
  }
  return undefined;
}
