import { equal, match, rejects } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Holder } from "../../lib/account/record/record.js";
import { writeRecord } from "../../lib/account/record/write-record.js";
import { chooseRecord } from "../../lib/command/choose-record.js";
import { SeigoError } from "../../lib/message/error.js";

const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

describe("chooseRecord()", () => {
  let folder: string;
  const homeOf = (port: number): string => join(folder, `home-${port}`);
  const note = async (port: number, holder: Holder): Promise<void> => {
    const home = homeOf(port);
    mkdirSync(home);
    const environment = { HOME: home, SEIGO_HOME: home, AWS_ENDPOINT_URL: urlOf(port) };
    const record = { pid: process.pid, port, accountId: "123456789012", environment, holder };
    await writeRecord(record, { XDG_RUNTIME_DIR: folder });
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    await note(4242, "lab");
    await note(4343, "sandbox");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What the environment says, and the port that is asked for → the chosen port. */
  const CASES: readonly [
    string,
    () => { readonly url?: string; readonly home?: number },
    number | undefined,
    number,
  ][] = [
    ["the address of the first", () => ({ url: urlOf(4242) }), undefined, 4242],
    ["the address of the second", () => ({ url: urlOf(4343) }), undefined, 4343],
    ["localhost", () => ({ url: "http://localhost:4343/" }), undefined, 4343],
    ["a kernel's own address, and the home", () => ({ url: urlOf(5000), home: 4343 }), undefined, 4343],
    [
      "an address that somebody has set, and another's home",
      () => ({ url: urlOf(4242), home: 4343 }),
      undefined,
      4242,
    ],
    ["a port before the address", () => ({ url: urlOf(4242), home: 4242 }), 4343, 4343],
  ];
  for (const [name, say, port, chosen] of CASES) {
    it(`follows ${name}`, async () => {
      const { url, home } = say();
      const env = {
        XDG_RUNTIME_DIR: folder,
        ...(url !== undefined && { AWS_ENDPOINT_URL: url }),
        ...(home !== undefined && { SEIGO_HOME: homeOf(home) }),
      };
      equal((await chooseRecord(port, env)).port, chosen);
    });
  }

  for (const [name, env] of [
    ["nothing is said", {}],
    ["the environment's account has ended", { AWS_ENDPOINT_URL: urlOf(4141), SEIGO_HOME: "/gone" }],
    ["the environment leads elsewhere", { AWS_ENDPOINT_URL: "http://192.0.2.1:4242" }],
    ["the environment is empty", { AWS_ENDPOINT_URL: "", SEIGO_HOME: "" }],
  ] as const) {
    it(`says which is which when ${name}`, async () => {
      await rejects(chooseRecord(undefined, { ...env, XDG_RUNTIME_DIR: folder }), (error: unknown) => {
        equal(error instanceof SeigoError, true);
        match(String((error as Error).message), /4242.*seigo lab.*4343.*seigo sandbox/);
        return true;
      });
    });
  }
});
