import { setTimeout as sleep } from "node:timers/promises";
import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import { createProgress } from "./create-progress.js";
import { createWatch } from "./create-watch.js";
import { formatFailure, nameFailure, readFailureCode } from "./failure.js";
import { findChanges } from "./find-changes.js";
import { passTime } from "./pass-time.js";

/** 待ち方の選択肢です。 */
export interface WaitOptions {
  /**
   * 起きても待ち続けるエラーコードです。ほかのエラーが起きると、待つのをやめて失敗します。
   * `expectError` の呼び出しが成功してしまうあいだ待つときは、`NoError` と書きます。
   */
  readonly retry?: readonly string[];
  /** あきらめるまでの秒数です。省くと 60 秒です。 */
  readonly timeout?: number;
  /** 確かめる間隔の秒数です。省くと 1 秒です。 */
  readonly interval?: number;
}

/** IAM's changes reach every service within seconds; AWS's own tools give a new role up to half a minute. */
const TIMEOUT = 60;
const INTERVAL = 1;
/** Seconds between two looks at an account that says that all changes have arrived. */
const SETTLED_INTERVAL = 1;

/**
 * 条件が成り立つまで待ちます。
 *
 * IAM の変更がすべてのサービスに伝わるまでには、数秒から数十秒かかります。
 * `check` が成功して `false` 以外を返すと、待つのを終えてその値を返します。
 * 長くかかるときだけ、待っているものを 1 行に表示します。
 *
 * ローカルアカウントでは、変更がまだ届いていないかをアカウントに尋ねます。
 * `retry` のエラーで断られていて、届いていない変更も、時計が進むと変わるものもないときは、
 * 待っても結果が変わらないので、2 秒で失敗します。
 * `check` が `false` を返すあいだは、ほかの人の作業などを待っているものとして、`timeout` まで待ちます。
 *
 * @param description 何を待っているか
 * @param check 条件を確かめる関数
 * @returns `check` が返した値
 * @example
 * await waitUntil(
 *   "アクセスキーが使えるようになる",
 *   () => sts.send(new GetCallerIdentityCommand({})),
 *   { retry: ["InvalidClientTokenId"] },
 * );
 */
export async function waitUntil<Value>(
  description: string,
  check: () => Value | Promise<Value>,
  options: WaitOptions = {},
): Promise<Value> {
  const { retry = [], timeout = readTimeout(), interval = INTERVAL } = options;
  const start = performance.now();
  const watch = createWatch();
  const progress = createProgress(description);
  let moved = 0;
  const count = (): number => (performance.now() - start) / 1000 + moved;
  try {
    for (;;) {
      const attempt = await runCheck(description, check, retry);
      if (attempt.done) return attempt.value;
      const changes = await findChanges(attempt.cause);
      const seconds = count();
      const prospect = watch(changes, timeout);
      const isSettled = prospect.kind === "settled";
      if (isSettled && (prospect.isOver || seconds + interval > timeout))
        throw stop(description, seconds, attempt);
      if (seconds + interval > timeout) throw giveUp(description, timeout, attempt);
      progress.show(seconds, prospect.kind === "arriving" ? prospect.seconds : undefined);
      // Where nothing comes with time, moving the clock would bring nothing either.
      if (isSettled) await sleep(Math.min(interval, SETTLED_INTERVAL) * 1000);
      else moved += await passTime(interval);
    }
  } finally {
    progress.end(count());
  }
}

function giveUp(description: string, seconds: number, { reason, cause }: Failure): SeigoError {
  return new SeigoError('Gave up waiting for "{description}" after {seconds} seconds: {reason}', {
    values: { description, seconds, reason },
    next: "Check the steps before this one; when they are right, run this cell again.",
    cause,
    ...nameFailure(cause),
  });
}

function stop(description: string, seconds: number, { reason, cause }: Failure): SeigoError {
  return new SeigoError(
    'Stopped waiting for "{description}" after {seconds} seconds: all changes have arrived in the account, so that waiting does not change the answer. {reason}',
    {
      values: { description, seconds: Math.round(seconds), reason },
      next: "Check that every cell above has been run and says what it should; then run this cell again.",
      cause,
      ...nameFailure(cause),
    },
  );
}

/** An attempt after which it may be tried again. */
interface Failure {
  readonly reason: string;
  readonly cause?: unknown;
}

type Attempt<Value> = { readonly done: true; readonly value: Value } | ({ readonly done: false } & Failure);

async function runCheck<Value>(
  description: string,
  check: () => Value | Promise<Value>,
  retry: readonly string[],
): Promise<Attempt<Value>> {
  try {
    const value = await check();
    if (value === false) return { done: false, reason: message("the check still says false") };
    return { done: true, value };
  } catch (cause) {
    const reason = formatFailure(cause);
    if (retry.includes(readFailureCode(cause) ?? "")) return { done: false, reason, cause };
    throw new SeigoError('Stopped waiting for "{description}": {reason}', {
      values: { description, reason },
      next: "Waiting does not help here; check the steps before this one.",
      cause,
      ...nameFailure(cause),
    });
  }
}

/** `SEIGO_WAIT_TIMEOUT`, in seconds, shortens every wait of a run whose account answers at once. */
function readTimeout(): number {
  const seconds = Number(process.env["SEIGO_WAIT_TIMEOUT"] || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : TIMEOUT;
}
