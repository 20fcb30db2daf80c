import assert from "node:assert/strict";
import { answerRequest } from "../../../lib/sandbox/answer-request.js";
import type { HttpRequest } from "../../../lib/sandbox/protocol/http-request.js";
import { SERVICES } from "../../../lib/sandbox/services.js";
import { createAccount } from "../../../lib/sandbox/world/create-account.js";
import { createWorld } from "../../../lib/sandbox/world/create-world.js";
import type { World } from "../../../lib/sandbox/world/world.js";
import { presignQuery, signRequest } from "../identity/sign-request.js";

describe("a signed request of which one bit is flipped", function () {
  this.timeout(30_000);
  let world: World;
  let plain: HttpRequest;
  let temporary: HttpRequest;
  let presigned: HttpRequest;

  before(async () => {
    world = await createWorld(SERVICES, { seed: "flip" });
    const { administrator } = createAccount(world);
    const body = "Action=GetCallerIdentity&Version=2011-06-15";
    plain = signRequest({ ...administrator, service: "sts", body });
    const asked = signRequest({
      ...administrator,
      service: "sts",
      body: "Action=GetSessionToken&Version=2011-06-15",
    });
    const { body: xml } = await answerRequest(world, asked);
    const read = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? assert.fail(xml);
    const session = {
      accessKeyId: read("AccessKeyId"),
      secretAccessKey: read("SecretAccessKey"),
      sessionToken: read("SessionToken"),
    };
    temporary = signRequest({ ...session, service: "sts", body });
    const call = { Action: "GetCallerIdentity", Version: "2011-06-15" };
    presigned = {
      ...plain,
      method: "GET",
      query: presignQuery("127.0.0.1:4000", call, { ...administrator }),
      headers: new Map([["host", ["127.0.0.1:4000"]]]),
      body: Buffer.alloc(0),
    };
  });

  /** Every request that differs in one bit, with the name of the place. */
  function* flip(request: HttpRequest): Generator<readonly [string, HttpRequest]> {
    for (const part of ["method", "path", "query"] as const) {
      for (const [place, text] of flipText(request[part])) {
        yield [`${part} ${place}`, { ...request, [part]: text }];
      }
    }
    for (const [name, [value = ""]] of request.headers) {
      for (const [place, text] of flipText(value)) {
        yield [`${name} ${place}`, { ...request, headers: new Map([...request.headers, [name, [text]]]) }];
      }
    }
    for (let index = 0; index < request.body.length * 8; index++) {
      const body = Buffer.from(request.body);
      body[index >> 3] = (body[index >> 3] ?? 0) ^ (1 << (index & 7));
      yield [`body ${index}`, { ...request, body }];
    }
  }

  function* flipText(text: string): Generator<readonly [number, string]> {
    const bytes = Buffer.from(text, "latin1");
    for (let index = 0; index < bytes.length * 8; index++) {
      const flipped = Buffer.from(bytes);
      flipped[index >> 3] = (flipped[index >> 3] ?? 0) ^ (1 << (index & 7));
      yield [index, flipped.toString("latin1")];
    }
  }

  for (const [name, find] of [
    ["with a long-term key", () => plain],
    ["with a session token", () => temporary],
    ["presigned", () => presigned],
  ] as const) {
    it(`is refused: ${name}`, async () => {
      assert.equal((await answerRequest(world, find())).status, 200);
      const accepted: string[] = [];
      let count = 0;
      for (const [place, request] of flip(find())) {
        if (isSame(request, find())) continue;
        count += 1;
        const { status } = await answerRequest(world, request);
        if (status < 400 || status >= 500) {
          // A scope that names no service of ours is refused as another service is.
          if (status !== 501) accepted.push(`${place}: ${status}`);
        }
      }
      assert.deepEqual(accepted, []);
      assert.ok(count > 1500, String(count));
    });
  }
});

/** `%2f` and `%2F` say the same: a service decodes a query before it looks at the signature. */
function isSame(request: HttpRequest, original: HttpRequest): boolean {
  const [query, other] = [request, original].map((one) =>
    one.query.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()),
  );
  return request.query !== original.query && query === other;
}
