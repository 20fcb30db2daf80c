import type { Account, Inventory, Refusal } from "../../lib/account/account.js";
import type { Execution, Kernel, LateExecution } from "../../lib/kernel/kernel.js";
import type { Notebook } from "../../lib/notebook/notebook.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";
import type { RunOptions } from "../../lib/run/run-notebook.js";

/** What a fake kernel does for a cell: prints what the cell says after `print `, or what the script says. */
type Script = Readonly<Record<string, Partial<Execution>>>;

/** What was started and stopped, in order, and how kernels were started. */
export interface FakeWorld {
  readonly log: string[];
  readonly options: RunOptions;
  readonly folders: string[];
}

/** What a fake world is made of. */
export interface FakeOptions {
  readonly script?: Script;
  readonly late?: readonly LateExecution[];
  readonly secrets?: readonly string[];
  /** What the account refuses during every cell; when left out, all that lessons of tests expect. */
  readonly refused?: readonly Refusal[];
  /** Inventories, one for each time it is asked for; the last one stays. */
  readonly inventories?: readonly Inventory[];
  readonly run?: Partial<RunOptions>;
}

/** A text that a fake cell shows on stdout. */
export function stdout(text: string): Partial<Execution> {
  return { outputs: [{ output_type: "stream", name: "stdout", text }] };
}

/** Options of a run whose kernel and account are played. */
export function createFakeWorld({
  script = {},
  late = [],
  secrets = [],
  refused = REFUSED,
  inventories = [{}],
  run = {},
}: FakeOptions = {}): FakeWorld {
  const log: string[] = [];
  const folders: string[] = [];
  const left = [...inventories];
  const options: RunOptions = {
    startAccount: async () => {
      log.push("account");
      return createFakeAccount(log, secrets, left, refused);
    },
    createEnvironment: (account) => ({ ...account.environment }),
    startKernel: async (name, { cwd }) => {
      log.push(`kernel ${name}`);
      folders.push(cwd);
      return createFakeKernel(name, log, script, late);
    },
    limits: { cell: 1000, notebook: 10_000 },
    ...run,
  };
  return { log, options, folders };
}

const REFUSED: readonly Refusal[] = [{ code: "AccessDenied", operation: "ListUsers" }];

function createFakeAccount(
  log: string[],
  secrets: readonly string[],
  inventories: Inventory[],
  list: readonly Refusal[],
): Account {
  return {
    kind: "local",
    accountId: "123456789012",
    region: "ap-northeast-1",
    environment: { SEIGO_ACCOUNT: "local" },
    inventory: async () => (inventories.length > 1 ? inventories.shift() : inventories[0]) ?? {},
    capabilities: [],
    secrets: async () => secrets,
    refusals: async () => ({ mark: 0, list }),
    stop: async () => void log.push("account stopped"),
  };
}

function createFakeKernel(
  name: string,
  log: string[],
  script: Script,
  late: readonly LateExecution[],
): Kernel {
  let count = 0;
  return {
    name,
    languageInfo: {},
    async execute(source, { signal }) {
      log.push(`cell ${source}`);
      count += 1;
      const printed = source.startsWith("print ") ? stdout(`${source.slice(6)}\n`) : {};
      const scripted = script[source] ?? printed;
      const base: Execution = { status: "ok", outputs: [], duration: 1, executionCount: count };
      if (signal?.aborted) return { ...base, status: "interrupted" };
      if (source !== "hang") return { ...base, ...scripted };
      await new Promise((resolve) => signal?.addEventListener("abort", resolve, { once: true }));
      return { ...base, status: "interrupted" };
    },
    finish: async () => late,
    stop: async () => void log.push("kernel stopped"),
  };
}

/** A lesson: for each cell its code, the words of its fence, and the fence of what it must show. */
export function createLesson(
  cells: readonly (readonly [code: string, words?: string, expectation?: string])[],
  path = "lesson.md",
): Notebook {
  const fences = cells.map(([code, words = "", expectation]) => {
    const expected = expectation === undefined ? "" : `\n\`\`\`${expectation}\n\`\`\`\n`;
    return `\`\`\`ts ${words}\n${code}\n\`\`\`\n${expected}`;
  });
  return readMarkdown(`# 題\n\n## ステップ\n\n${fences.join("\n")}`, path);
}
