import { deepEqual } from "node:assert/strict";
import { readWantedNames } from "../../../../../lib/kernel/server/converter/child/sdk/read-wanted-names.js";

const EC2 = "@aws-sdk/client-ec2";

describe("readWantedNames()", () => {
  const rows: readonly (readonly [text: string, names: readonly string[] | "all"])[] = [
    [`import { A, B as C, type D } from "${EC2}";`, ["A", "B", "D"]],
    [`import type { A } from '${EC2}'`, ["A"]],
    [`import {\n  A,\n  B,\n} from "${EC2}";`, ["A", "B"]],
    [`export { A } from "${EC2}";`, ["A"]],
    [`import "${EC2}";`, []],
    [`declare const a: import("${EC2}").A[];`, ["A"]],
    [`import * as ec2 from "${EC2}";`, "all"],
    [`import ec2 from "${EC2}";`, "all"],
    [`import ec2, { A } from "${EC2}";`, "all"],
    [`export * from "${EC2}";`, "all"],
    [`import ec2 = require("${EC2}");`, "all"],
    [`const ec2 = require("${EC2}");`, "all"],
    [`const { A } = await import("${EC2}");`, "all"],
    [`const name = "${EC2}"; await import(name);`, "all"],
    [`import { A } from "${EC2}/dist-types/models/models_0";`, "all"],
    [`declare const a: typeof import("${EC2}");`, "all"],
    [`import { A /* B */ } from "${EC2}";`, "all"],
    [`await import(\`${EC2}\`)`, "all"],
  ];
  for (const [text, names] of rows) {
    it(`finds ${names === "all" ? "all" : names.join(", ") || "nothing"} in ${text.replaceAll("\n", " ")}`, () => {
      deepEqual(readWantedNames(text), [{ sdk: EC2, names }]);
    });
  }

  it("finds every package in a text", () => {
    deepEqual(
      readWantedNames('import { A } from "@aws-sdk/client-iam";\nimport { B } from "@aws-sdk/client-sts";'),
      [
        { sdk: "@aws-sdk/client-iam", names: ["A"] },
        { sdk: "@aws-sdk/client-sts", names: ["B"] },
      ],
    );
  });

  it("finds nothing of other packages", () => {
    deepEqual(readWantedNames('import { fromIni } from "@aws-sdk/credential-providers";'), []);
  });
});
