import type { Account, Refusal } from "../../lib/account/account.js";
import { createEnvironment } from "../../lib/account/create-environment.js";
import { startLocalAccount } from "../../lib/account/local/start-local-account.js";
import { startKernel } from "../../lib/kernel/client/start-kernel.js";
import type { Execution, Kernel } from "../../lib/kernel/kernel.js";
import { findKernelspec } from "../../lib/kernel/kernelspec/find-kernelspec.js";
import type { Notebook } from "../../lib/notebook/notebook.js";
import type { RunResult } from "../../lib/run/result.js";
import { type RunNotebooksOptions, runNotebooks } from "../../lib/run/run-notebooks.js";

/** What cells did in a real run, as the kernel told it, and what its account refused. */
export interface Recording {
  /** By the cell's code. */
  readonly executions: Map<string, Execution>;
  readonly refused: Refusal[];
}

export function createRecording(): Recording {
  return { executions: new Map(), refused: [] };
}

/** Waits of a lesson end soon: the local account shows every change at once. */
const WAIT_LIMIT = "2";

const OPTIONS: RunNotebooksOptions = {
  startAccount: () => startLocalAccount(),
  createEnvironment: (account) => ({
    ...createEnvironment(process.env, account),
    SEIGO_WAIT_TIMEOUT: WAIT_LIMIT,
  }),
  limits: { cell: 60_000, notebook: 300_000 },
  jobs: 2,
};

/** Runs lessons with the stock kernel in local accounts. */
export function playLessons(lessons: readonly Notebook[]): Promise<RunResult> {
  return runNotebooks(lessons, OPTIONS);
}

/** Runs a lesson likewise, and notes what its cells did. */
export function recordLesson(lesson: Notebook, recording: Recording): Promise<RunResult> {
  return runNotebooks([lesson], {
    ...OPTIONS,
    startAccount: async () => recordAccount(await startLocalAccount(), recording),
    startKernel: async (name, options) =>
      recordKernel(await startKernel(await findKernelspec(name), options), recording),
  });
}

/** Runs a lesson whose cells do what was recorded: only its expectations are new. */
export function replayLesson(lesson: Notebook, recording: Recording): Promise<RunResult> {
  return runNotebooks([lesson], {
    ...OPTIONS,
    keepGoing: true,
    startAccount: async () => ({
      kind: "local",
      accountId: "123456789012",
      region: "ap-northeast-1",
      environment: {},
      inventory: async () => ({}),
      capabilities: [],
      secrets: async () => [],
      refusals: async () => ({ mark: 0, list: recording.refused }),
      stop: async () => {},
    }),
    startKernel: async (name) => replayKernel(name, recording),
  });
}

function recordAccount(account: Account, { refused }: Recording): Account {
  return {
    ...account,
    async stop() {
      refused.push(...((await account.refusals?.())?.list ?? []));
      await account.stop();
    },
  };
}

function recordKernel(kernel: Kernel, { executions }: Recording): Kernel {
  return {
    ...kernel,
    async execute(source, options) {
      const execution = await kernel.execute(source, options);
      executions.set(source, execution);
      return execution;
    },
  };
}

function replayKernel(name: string, { executions }: Recording): Kernel {
  const missing: Execution = {
    status: "notRun",
    outputs: [],
    duration: 0,
    executionCount: null,
    detail: "not recorded",
  };
  return {
    name,
    languageInfo: {},
    execute: async (source) => executions.get(source) ?? missing,
    finish: async () => [],
    stop: async () => {},
  };
}
