import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  findOperationsFile,
  findServices,
  formatOperations,
} from "../../../lib/sandbox/service/generate-operations.js";

/** A folder's files, and why no table can be made of them. */
const REFUSED: readonly (readonly [name: string, files: readonly string[], message: RegExp])[] = [
  [
    "an operation that the service's model has not",
    ["operation/create-nothing.ts"],
    /Cannot list "create-nothing" of lib\/sandbox\/iam\/operation\/create-nothing\.ts: iam's model has no such operation/,
  ],
  [
    "an operation that stands twice",
    ["operation/create-user.ts", "operation/createuser.ts"],
    /Cannot list iam:CreateUser twice: it is in operation\/create-user and in operation\/createuser/,
  ],
];

describe("formatOperations()", () => {
  it("makes the tables of all services as they are committed", async () => {
    const services = await findServices();
    assert.deepEqual(
      services,
      ["ec2", "iam", "sts"].filter((name) => services.includes(name)),
    );
    assert.ok(services.length > 1);
    for (const service of services) {
      assert.equal(
        await readFile(findOperationsFile(service), "utf8"),
        await formatOperations(service),
        "npm run generate:operations brings it up to date",
      );
    }
  });

  it("finds no operation that is as npm run new:operation has made it", async () => {
    const left: string[] = [];
    for (const service of await findServices()) {
      const folder = new URL("../operation/", findOperationsFile(service));
      for (const name of await readdir(folder)) {
        const path = `lib/sandbox/${service}/operation/${name}`;
        if (/: write what it does, in /.test(await readFile(new URL(name, folder), "utf8"))) left.push(path);
      }
    }
    assert.deepEqual(left, []);
  });

  it("makes an empty table for a service that has no model yet", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seigo-operations-"));
    try {
      await mkdir(join(folder, "sns", "operation"), { recursive: true });
      const text = await formatOperations("sns", pathToFileURL(`${folder}/`));
      assert.match(text, /^export const snsOperations = \{\n\} as const satisfies Operations;$/m);
      assert.doesNotMatch(text, /import \{ defer/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  for (const [name, files, message] of REFUSED) {
    it(`refuses ${name}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), "seigo-operations-"));
      try {
        await mkdir(join(folder, "iam", "operation"), { recursive: true });
        for (const file of files) await writeFile(join(folder, "iam", file), "");
        await assert.rejects(formatOperations("iam", pathToFileURL(`${folder}/`)), { message });
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  }
});
