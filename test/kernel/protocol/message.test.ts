import { deepEqual, equal } from "node:assert/strict";
import {
  createHeader,
  formatMessage,
  type Message,
  parseMessage,
} from "../../../lib/kernel/protocol/message.js";

const message: Message = {
  identities: [Buffer.from([0, 1]), Buffer.from("topic")],
  header: createHeader("execute_request", "session"),
  parent: createHeader("other", "session"),
  metadata: { a: 1 },
  content: { code: "日本語" },
  buffers: [Buffer.from([255])],
};

describe("parseMessage()", () => {
  it("reads what formatMessage() wrote", () => {
    deepEqual(parseMessage(formatMessage(message, "key"), "key"), message);
    deepEqual(parseMessage(formatMessage({ ...message, parent: undefined }, ""), ""), {
      ...message,
      parent: undefined,
    });
  });

  it("accepts a signature made elsewhere (Python's hmac, sha256, over the four parts)", () => {
    const header =
      '{"msg_id":"1","msg_type":"status","session":"s","username":"u","date":"2026-01-01T00:00:00Z","version":"5.4"}';
    const signature = "ad4118b335456e31882a165eb96cb120d1c77861926902e8d043354400b4be73";
    const given = ["<IDS|MSG>", signature, header, "{}", "{}", "{}"].map((part) => Buffer.from(part));
    equal(parseMessage(given, "k")?.header.msg_id, "1");
  });

  const frames = formatMessage(message, "key");
  const rows: [string, readonly Buffer[], string][] = [
    ["another key", frames, "other"],
    ["no key", frames, ""],
    ["a changed content", frames.map((f, i) => (i === 7 ? Buffer.from('{"code":"x"}') : f)), "key"],
    ["a signature that is too short", frames.map((f, i) => (i === 3 ? f.subarray(1) : f)), "key"],
    ["no delimiter", frames.slice(3), "key"],
    ["too few frames", frames.slice(0, 7), "key"],
    ["nothing", [], "key"],
    ["what is not JSON", ["<IDS|MSG>", "", "{", "{}", "{}", "{}"].map((part) => Buffer.from(part)), ""],
    [
      "a header without an id",
      ["<IDS|MSG>", "", "{}", "{}", "{}", "{}"].map((part) => Buffer.from(part)),
      "",
    ],
    [
      "a header that is no object",
      ["<IDS|MSG>", "", "1", "{}", "{}", "{}"].map((part) => Buffer.from(part)),
      "",
    ],
  ];
  for (const [title, given, key] of rows) {
    it(`ignores ${title}`, () => equal(parseMessage(given, key), undefined));
  }
});

describe("createHeader()", () => {
  it("gives every message an id of its own", () => {
    const ids = new Set([1, 2, 3].map(() => createHeader("a", "s").msg_id));
    equal(ids.size, 3);
  });
});
