import assert from "node:assert/strict";
import { createRandom } from "../../../lib/sandbox/store/random.js";
import {
  createUniqueId,
  type IdPrefix,
  readAccountId,
  readOwner,
} from "../../../lib/sandbox/store/unique-id.js";

describe("createUniqueId()", () => {
  const lengths: readonly (readonly [IdPrefix, number])[] = [
    ["AIDA", 21],
    ["AROA", 21],
    ["AGPA", 21],
    ["AIPA", 21],
    ["ANPA", 21],
    ["AKIA", 20],
    ["ASIA", 20],
  ];
  for (const [prefix, length] of lengths) {
    it(`makes ${prefix} ids of ${length} characters in AWS's alphabet`, () => {
      const id = createUniqueId(prefix, "123456789012", createRandom());
      assert.match(id, new RegExp(`^${prefix}[A-Z2-7]{${length - 4}}$`));
    });
  }

  for (const [seed, accountId, letters] of [
    ["a", "123456789012", "RZPUZDIKN46WQXMJG"],
    ["b", "000000000001", "QAAAAAAA2OVLGHIMJ"],
  ] as const) {
    it(`makes ${letters} of the account ${accountId} and the seed "${seed}"`, () => {
      assert.equal(createUniqueId("AIDA", accountId, createRandom(seed)), `AIDA${letters}`);
      assert.equal(createUniqueId("AKIA", accountId, createRandom(seed)), `AKIA${letters.slice(0, -1)}`);
    });
  }

  it("makes the same ids for the same seed, and others for another", () => {
    const make = (seed: string) => createUniqueId("AIDA", "123456789012", createRandom(seed));
    assert.equal(make("a"), make("a"));
    assert.notEqual(make("a"), make("b"));
  });

  it("makes ids that differ", () => {
    const random = createRandom("many");
    const ids = Array.from({ length: 5000 }, () => createUniqueId("AKIA", "123456789012", random));
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe("readAccountId()", () => {
  for (const accountId of ["123456789012", "000000000001", "999999999999"]) {
    it(`reads ${accountId} back from a key's id`, () => {
      assert.equal(readAccountId(createUniqueId("AKIA", accountId, createRandom())), accountId);
      assert.equal(readAccountId(createUniqueId("ASIA", accountId, createRandom())), accountId);
    });
  }

  it("reads the account of a real key of AWS's, as published by those who found the encoding", () => {
    assert.equal(readAccountId("ASIAQNZGKIQY56JQ7WML"), "029608264753");
  });

  for (const text of ["", "AKIA", "AKIAIOSFODNN7EXAMPL0", "AIDAQABCDEFGHIJKLMNO", "akiaiosfodnn7example"]) {
    it(`reads no account from "${text}"`, () => assert.equal(readAccountId(text), undefined));
  }
});

describe("readOwner()", () => {
  it("reads the account back from the id of a user or role, and from nothing else", () => {
    const make = (prefix: "AIDA" | "AROA" | "AKIA" | "AGPA") =>
      readOwner(createUniqueId(prefix, "123456789012", createRandom()));
    assert.deepEqual((["AIDA", "AROA"] as const).map(make), ["123456789012", "123456789012"]);
    assert.deepEqual((["AKIA", "AGPA"] as const).map(make), [undefined, undefined]);
  });
});
