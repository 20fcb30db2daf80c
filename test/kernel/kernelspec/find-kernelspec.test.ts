import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import { SeigoError } from "../../../lib/message/error.js";

describe("findKernelspec()", () => {
  const root = mkdtempSync(join(tmpdir(), "seigo-test-"));
  after(() => rmSync(root, { recursive: true }));

  /** Writes a kernel.json below the root and returns its folder. */
  const install = (place: string, name: string, spec: unknown): string => {
    const folder = join(root, place, "kernels", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "kernel.json"), typeof spec === "string" ? spec : JSON.stringify(spec));
    return folder;
  };
  const make = (argv0: string): object => ({
    argv: [argv0, "{connection_file}"],
    display_name: "K",
    language: "x",
  });
  const env = {
    HOME: join(root, "home"),
    JUPYTER_PATH: `${join(root, "one")}:${join(root, "two")}`,
    VIRTUAL_ENV: join(root, "venv"),
  };

  before(() => {
    install("one", "first", make("one"));
    install("two", "first", make("two"));
    install("two", "Second", { ...make("two"), interrupt_mode: "message", env: { A: "1" } });
    install("venv/share/jupyter", "inner", make("venv"));
    install("home/.local/share/jupyter", "inner", make("home"));
    install("home/.local/share/jupyter", "mine", make("home"));
    install("data", "theirs", make("data"));
    mkdirSync(join(root, "one", "kernels", "empty"));
  });

  for (const name of ["tslab", "jslab", "seigo", "seigo-js"]) {
    it(`takes ${name} from our own package, with absolute paths`, async () => {
      const spec = await findKernelspec(name, {});
      deepEqual([spec.name, spec.interruptMode], [name, "signal"]);
      equal(spec.argv[0], process.execPath);
      equal(isAbsolute(spec.argv[1] ?? "") && existsSync(spec.argv[1] ?? ""), true);
    });
  }

  const rows: [string, string, NodeJS.ProcessEnv, string][] = [
    ["the first folder of JUPYTER_PATH", "first", env, "one"],
    ["a name in any case", "second", env, "two"],
    ["the active environment before the user's folder", "inner", env, "venv"],
    ["the user's folder", "mine", env, "home"],
    ["JUPYTER_DATA_DIR", "theirs", { ...env, JUPYTER_DATA_DIR: join(root, "data") }, "data"],
    ["the folder of a kernel.json", join(root, "two", "kernels", "Second"), {}, "two"],
    ["a kernel.json", join(root, "two", "kernels", "Second", "kernel.json"), {}, "two"],
  ];
  for (const [title, name, from, wanted] of rows) {
    it(`finds ${title}`, async () => equal((await findKernelspec(name, from)).argv[0], wanted));
  }

  it("reads all that a kernel.json says", async () => {
    deepEqual(await findKernelspec("Second", env), {
      name: "Second",
      displayName: "K",
      language: "x",
      argv: ["two", "{connection_file}"],
      env: { A: "1" },
      interruptMode: "message",
      folder: join(root, "two", "kernels", "Second"),
    });
  });

  it("lists what there is when a name is not found", async () => {
    await rejects(findKernelspec("absent", env), (error: unknown) => {
      match(String(error), /absent/);
      match(String(error), /Second, first, inner, jslab, mine.*seigo, seigo-js, .*tslab/);
      return error instanceof SeigoError && !String(error).includes("empty");
    });
  });

  const broken: [string, unknown, RegExp][] = [
    ["is not JSON", "{", /JSON/],
    ["is no object", [], /argv/],
    ["has no argv", { display_name: "x" }, /argv/],
    ["has an argv of numbers", { argv: [1] }, /argv: \[1\]/],
    ["has an env of numbers", { argv: ["a"], env: { A: 1 } }, /env: /],
    ["has another interrupt_mode", { argv: ["a"], interrupt_mode: "x" }, /interrupt_mode: "x"/],
  ];
  for (const [title, spec, reason] of broken) {
    it(`refuses a kernel.json that ${title}`, async () => {
      const folder = install("broken", "k", spec);
      await rejects(
        findKernelspec(folder, {}),
        (error: unknown) => error instanceof SeigoError && reason.test(error.message),
      );
    });
  }
});
