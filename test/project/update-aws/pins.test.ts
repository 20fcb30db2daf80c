import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BOTOCORE, MOTO, MOTO_WITH_IDS } from "../../../lib/sandbox/source/python-package.js";
import { readWheelName } from "../../../scripts/update-aws/fetch-wheel.js";
import { PINS } from "../../../scripts/update-aws/pins.js";
import { readPins } from "../../../scripts/update-aws/read-pins.js";
import { readTargets } from "../../../scripts/update-aws/read-targets.js";
import { readWheelPin, writeWheelPin } from "../../../scripts/update-aws/wheel-pin.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const python = readFileSync(join(ROOT, "lib/sandbox/source/python-package.ts"), "utf8");
const manifest = readFileSync(join(ROOT, "package.json"), "utf8");
const SHA256 = "0123456789abcdef".repeat(4);

describe("the pins of wheels in python-package.ts", () => {
  const rows = [
    ["BOTOCORE", BOTOCORE],
    ["MOTO", MOTO],
    ["MOTO_WITH_IDS", MOTO_WITH_IDS],
  ] as const;
  for (const [constant, { version, sha256 }] of rows) {
    it(`are read of ${constant}`, () =>
      assert.deepEqual(readWheelPin(python, constant), { version, sha256 }));

    it(`are written to ${constant} and nowhere else`, () => {
      const written = writeWheelPin(python, constant, { version: "9.8.7", sha256: SHA256 });
      for (const [other, pin] of rows) {
        const expected = other === constant ? { version: "9.8.7", sha256: SHA256 } : pin;
        assert.deepEqual(readWheelPin(written, other), {
          version: expected.version,
          sha256: expected.sha256,
        });
      }
      assert.equal(writeWheelPin(written, constant, { version, sha256 }), python);
    });
  }

  it("are missed where there are none", () =>
    assert.throws(() => readWheelPin(python.replaceAll("sha256:", "md5:"), "BOTOCORE"), {
      message: "Cannot find the version and the SHA-256 of BOTOCORE in python-package.ts.",
    }));
});

describe("readPins()", () => {
  it("has every pin", () => {
    const pins = readPins(python, manifest);
    assert.deepEqual(Object.keys(pins), PINS);
    assert.equal(pins.botocore, BOTOCORE.version);
    const { dependencies } = JSON.parse(manifest) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    assert.equal(pins["@aws-sdk/client-iam"], dependencies["@aws-sdk/client-iam"]);
  });

  it("wants exact versions", () => {
    const loose = manifest.replace(/("@aws-sdk\/client-iam": ")/, "$1^");
    assert.throws(() => readPins(python, loose), {
      message: "Cannot find an exact version of @aws-sdk/client-iam among the dependencies of package.json.",
    });
  });

  it("has every npm package of AWS's and of the evaluation that we depend on", () => {
    const { dependencies } = JSON.parse(manifest) as { readonly dependencies: object };
    const names = Object.keys(dependencies).filter((name) => /^@(aws-sdk|cloud-copilot)\//.test(name));
    assert.deepEqual(
      names.filter((name) => !PINS.some((pin) => pin === name)),
      [],
    );
  });
});

describe("locked requirements that name botocore or moto", () => {
  for (const path of ["bench/requirements.txt", "test/peers/conformance/requirements.txt"]) {
    it(`pin in ${path} what python-package.ts pins`, () => {
      const text = readFileSync(join(ROOT, path), "utf8");
      const found = [...text.matchAll(/^(botocore|moto)==(\S+)/gm)].map(([, name, version]) => [
        name,
        version,
      ]);
      assert.ok(found.length > 0);
      const pins = [
        ["botocore", BOTOCORE.version],
        ["moto", MOTO.version],
      ];
      assert.deepEqual(found, pins.slice(0, found.length));
    });
  }
});

describe("readTargets()", () => {
  it("reads names and versions", () =>
    assert.deepEqual(readTargets(["botocore=1.44.9", "@aws-sdk/client-iam==3.1.2"]), {
      botocore: "1.44.9",
      "@aws-sdk/client-iam": "3.1.2",
    }));

  const refused: readonly (readonly [given: readonly string[], message: RegExp])[] = [
    [
      ["numpy=1.0.0"],
      /^Cannot read --to numpy=1\.0\.0: NAME=VERSION is wanted, NAME one of botocore, moto, /,
    ],
    [["botocore"], /^Cannot read --to botocore: NAME=VERSION is wanted/],
    [["botocore=latest"], /^Cannot read --to botocore=latest: latest is not an exact version/],
    [["botocore=>=1.0.0"], /not an exact version/],
    [["moto=1.0.0", "moto=1.0.1"], /^Cannot read --to moto=1\.0\.1: moto is given twice\.$/],
  ];
  for (const [given, message] of refused) {
    it(`refuses ${given.join(" ")}`, () => assert.throws(() => readTargets(given), { message }));
  }
});

describe("readWheelName()", () => {
  it("reads the version", () => assert.equal(readWheelName("moto", "moto-5.2.5-py3-none-any.whl"), "5.2.5"));

  for (const file of [
    "moto-5.2.5-cp312-none-any.whl",
    "moto-5.2.5.tar.gz",
    "botocore-1.44.8-py3-none-any.whl",
    "",
  ]) {
    it(`refuses ${file || "nothing"}`, () =>
      assert.throws(() => readWheelName("moto", file), { message: /^Cannot use .*: moto-X\.Y\.Z-py3/ }));
  }
});
