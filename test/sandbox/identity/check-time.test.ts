import assert from "node:assert/strict";
import { checkTime } from "../../../lib/sandbox/identity/check-time.js";
import type { Signature } from "../../../lib/sandbox/identity/signature.js";

const NOW = new Date("2021-05-02T17:46:43Z");
const SIGNATURE: Signature = {
  accessKeyId: "AKIDEXAMPLE",
  scope: "20210502/us-east-1/iam/aws4_request",
  date: "20210502",
  region: "us-east-1",
  service: "iam",
  time: "20210502T174643Z",
  signedHeaders: ["host"],
  signature: "",
};

describe("checkTime()", () => {
  const cases: readonly (readonly [string, Partial<Signature>, string | undefined, number?])[] = [
    ["the same second", {}, undefined],
    ["15 minutes ago", { time: "20210502T173143Z" }, undefined],
    ["in 15 minutes", { time: "20210502T180143Z" }, undefined],
    [
      "15 minutes and a second ago",
      { time: "20210502T173142Z" },
      "Signature expired: 20210502T173142Z is now earlier than 20210502T173143Z (20210502T174643Z - 15 min.)",
      901,
    ],
    [
      "three hours ago",
      { time: "20210502T144040Z" },
      "Signature expired: 20210502T144040Z is now earlier than 20210502T173143Z (20210502T174643Z - 15 min.)",
      11163,
    ],
    [
      "in 15 minutes and a second",
      { time: "20210502T180144Z" },
      "Signature not yet current: 20210502T180144Z is still later than 20210502T180143Z (20210502T174643Z + 15 min.)",
      -901,
    ],
    ["a presigned address that is still good", { time: "20210502T164643Z", expires: 3600 }, undefined],
    [
      "a presigned address past its end",
      { time: "20210502T164642Z", expires: 3600 },
      "Signature expired: 20210502T164642Z is now earlier than 20210502T164643Z (20210502T174643Z - 60 min.)",
      3601,
    ],
    [
      "a day that does not exist",
      { time: "20211399T999999Z" },
      "Signature not yet current: 20211399T999999Z is still later than 20210502T180143Z (20210502T174643Z + 15 min.)",
    ],
  ];
  for (const [name, changes, text, seconds] of cases) {
    it(`${text === undefined ? "accepts" : "refuses"} a signature made ${name}`, () => {
      const difference = {
        ...(seconds === undefined ? {} : { seconds }),
        isPresigned: changes.expires !== undefined,
      };
      const expected = text === undefined ? undefined : { reason: "skewed-clock", text, ...difference };
      assert.deepEqual(checkTime({ ...SIGNATURE, ...changes }, NOW), expected);
    });
  }
});
