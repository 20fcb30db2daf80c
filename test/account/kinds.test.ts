import { deepEqual, ok } from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AccountKind } from "../../lib/account/account.js";
import { ACCOUNT_KINDS } from "../../lib/account/kinds.js";
import { type AccountCase, describeAccount } from "./contract.js";

const LIB = fileURLToPath(new URL("../../../lib/", import.meta.url));

/** Every kind of account, as it is opened here. */
const CASES: Readonly<Record<AccountKind, AccountCase>> = {
  local: {
    options: {},
    obstacles: {
      "its port is taken": async () => {
        const server = createServer().listen(0, "127.0.0.1");
        await once(server, "listening");
        const address = server.address();
        const port = typeof address === "object" && address !== null ? address.port : 0;
        const end = async () => void (await once(server.close(), "close"));
        return { options: { port }, end };
      },
      "its number is none": async () => ({ options: { accountId: "1" }, end: async () => {} }),
      "there is no place for its private files": async () => {
        const { TMPDIR } = process.env;
        process.env["TMPDIR"] = "/nonexistent";
        const end = async () => void Reflect.set(process.env, "TMPDIR", TMPDIR ?? "");
        return { options: {}, end };
      },
    },
  },
};

for (const kind of Object.keys(ACCOUNT_KINDS) as readonly AccountKind[]) {
  const { options, obstacles } = CASES[kind];
  describeAccount(`The kind ${kind}`, { options: { ...options, kind }, obstacles });
}

describe("Kinds of accounts", () => {
  it("are named by their table alone: nothing else loads one", () => {
    const files = readdirSync(LIB, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.c?ts$/.test(path),
    );
    ok(files.length > 100);
    const folders = Object.keys(ACCOUNT_KINDS).map((kind) => `account/${kind}/`);
    const named = files.filter((path) => {
      const text = readFileSync(join(LIB, path), "utf8");
      return !path.startsWith("account/") && folders.some((folder) => text.includes(folder));
    });
    deepEqual(named, []);
  });
});
