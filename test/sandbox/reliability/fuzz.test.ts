import assert from "node:assert/strict";
import { Agent, request as httpRequest } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { signRequest } from "../identity/sign-request.js";
import type { ServiceName } from "../services.js";

const REQUESTS = 10_000;
const SEED = 20261126;
/** Bytes; what 10,000 requests may leave behind: the log of requests and remembered decisions are bounded. */
const MAX_GROWTH = 60e6;
const VERSIONS = { iam: "2010-05-08", sts: "2011-06-15", ec2: "2016-11-15" } as const;

/** A request before it is signed: what is asked of which service, and what is done to it afterwards. */
interface Fuzz {
  readonly service: ServiceName;
  readonly parameters: readonly (readonly [string, string])[];
  readonly spoil: "nothing" | "authorization" | "body";
  readonly junk: string;
}

const hostile = fc.oneof(
  fc.constantFrom(
    "]]>",
    "<![CDATA[",
    "&amp;&#0;&lt;",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "\u0000\u0001\ufffe\uffff",
    "\ud800",
    "__proto__",
    "constructor",
    "../../..",
    "%00%ff",
    "a".repeat(5000),
    "-1",
    "99999999999999999999",
    "NaN",
    "2026-99-99T99:99:99Z",
    "arn:aws:iam::123456789012:role/x",
    "*",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
const deep = fc
  .tuple(fc.constantFrom("[", '{"a":'), fc.integer({ min: 1, max: 5000 }))
  .map(([open, depth]) => `${open.repeat(depth)}1${(open === "[" ? "]" : "}").repeat(depth)}`);
const policy = fc.oneof(
  deep,
  fc.json({ maxDepth: 50 }),
  fc
    .record({
      Version: fc.oneof(fc.constant("2012-10-17"), fc.anything()),
      Statement: fc.oneof(
        fc.array(
          fc.dictionary(
            fc.constantFrom("Effect", "Action", "NotAction", "Resource", "Principal", "Condition", "Sid"),
            fc.oneof(hostile, fc.constantFrom("Allow", "Deny", "*", "iam:*"), fc.jsonValue({ maxDepth: 50 })),
          ),
          { maxLength: 3 },
        ),
        fc.jsonValue(),
      ),
    })
    .map((document) => JSON.stringify(document, (_, value) => (typeof value === "bigint" ? "1" : value))),
);
const DOCUMENTS = ["PolicyDocument", "AssumeRolePolicyDocument", "Policy"];

const service = fc.constantFrom<ServiceName>("iam", "sts", "ec2");
const fuzz: fc.Arbitrary<Fuzz> = service.chain((name) => {
  const { operations, shapes } = readModel(name);
  const action = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...Object.keys(operations)) }, hostile);
  return action.chain((asked) => {
    const input = Object.hasOwn(operations, asked) ? operations[asked]?.input : undefined;
    const shape = input === undefined ? undefined : shapes[input];
    const members = shape?.type === "structure" ? Object.entries(shape.members) : [];
    const names = members.map(([own, { request }]) => request ?? own);
    const parameter = fc.oneof(
      fc
        .tuple(
          names.length > 0 ? fc.constantFrom(...names) : hostile,
          fc.constantFrom(
            "",
            ".1",
            ".member.1",
            ".member.1.Key",
            ".1.Value.1",
            ".999999999",
            ".0",
            ".entry.1.key",
            "..",
            ".a".repeat(200),
          ),
          hostile,
        )
        .map(([member, rest, value]) => [member + rest, value] as const),
      fc.tuple(fc.constantFrom(...DOCUMENTS), policy),
      fc.tuple(
        fc.constantFrom("UserName", "RoleName", "PolicyName", "RoleArn", "RoleSessionName"),
        fc.oneof(fc.constant("admin"), hostile),
      ),
      fc.tuple(hostile, hostile),
    );
    return fc.record<Fuzz>({
      service: fc.constant(name),
      parameters: fc
        .array(parameter, { maxLength: 6 })
        .map((more) => [["Action", asked], ["Version", VERSIONS[name]], ...more] as const),
      spoil: fc.oneof(
        { weight: 8, arbitrary: fc.constant("nothing" as const) },
        fc.constantFrom("authorization" as const, "body" as const),
      ),
      junk: hostile,
    });
  });
});

describe("the local account under 10,000 requests that nobody should send", function () {
  this.timeout(120_000);
  let sandbox: Sandbox;
  let agent: Agent;
  before(async () => {
    sandbox = await startSandbox();
    agent = new Agent({ keepAlive: true, maxSockets: 16 });
  });
  after(async () => {
    agent.destroy();
    await sandbox.stop();
  });

  it("fails at none, lives on and does not grow", async () => {
    const requests = fc.sample(fuzz, { numRuns: REQUESTS, seed: SEED });
    const failures: string[] = [];
    const statuses = new Map<number, number>();
    let next = 0;
    const work = async () => {
      for (let index = next++; index < REQUESTS; index = next++) {
        const one = requests[index] ?? assert.fail("no request");
        const { status, body } = await send(one);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const isKnown = status < 500 || (status === 501 && body.includes("NotImplemented"));
        if (!isKnown || status < 200)
          failures.push(`${status} ${JSON.stringify(one)} ${body}`.slice(0, 2000));
        if (index === REQUESTS / 5) heap = measureHeap();
      }
    };
    let heap = Number.POSITIVE_INFINITY;
    await Promise.all(Array.from({ length: 16 }, work));
    assert.deepEqual(failures, []);
    // The generator has to come far into the account, not only to its door.
    for (const status of [200, 400, 403, 404, 501]) assert.ok((statuses.get(status) ?? 0) > 20, `${status}`);
    const grown = measureHeap() - heap;
    assert.ok(grown < MAX_GROWTH, `grew by ${grown} bytes`);
  });

  function send({ service: name, parameters, spoil, junk }: Fuzz): Promise<{ status: number; body: string }> {
    const { host, port, hostname } = new URL(sandbox.url);
    const text = new URLSearchParams(
      parameters.map(([key, value]): [string, string] => [key, value]),
    ).toString();
    const signed = signRequest({ ...sandbox.administrator, service: name, body: text, host });
    const headers = Object.fromEntries([...signed.headers].map(([key, [value = ""]]) => [key, value]));
    const junkHeader = encodeURIComponent(Buffer.from(junk).toString().slice(0, 200));
    if (spoil === "authorization") {
      const header = headers["authorization"] ?? "";
      const place = junk.length % header.length;
      headers["authorization"] = header.slice(0, place) + junkHeader + header.slice(place + 3);
    }
    const body = spoil === "body" ? Buffer.from(junk + text) : Buffer.from(text);
    headers["content-length"] = String(body.length);
    return new Promise((resolve, reject) => {
      const options = { agent, hostname, port, method: "POST", path: "/", headers };
      const outgoing = httpRequest(options, (incoming) => {
        let answer = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (chunk: string) => {
          answer += chunk;
        });
        incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body: answer }));
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }
});

function measureHeap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
