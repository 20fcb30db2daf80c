import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import { formatFailure, nameFailure, readFailureCode } from "./failure.js";
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
/** Seconds of silence, before and between the lines that say what is waited for. */
const REPORT_INTERVAL = 15;

/**
 * 条件が成り立つまで待ちます。
 *
 * IAM の変更がすべてのサービスに伝わるまでには、数秒から数十秒かかります。
 * `check` が成功して `false` 以外を返すと、待つのを終えてその値を返します。
 * 長くかかるときだけ、待っているものを表示します。
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
  let moved = 0;
  for (let reported = 0; ; ) {
    const attempt = await runCheck(description, check, retry);
    if (attempt.done) return attempt.value;
    const seconds = (performance.now() - start) / 1000 + moved;
    if (seconds + interval > timeout) {
      throw new SeigoError('Gave up waiting for "{description}" after {seconds} seconds: {reason}', {
        values: { description, seconds: timeout, reason: attempt.reason },
        next: "Check the steps before this one; when they are right, run this cell again.",
        cause: attempt.cause,
        ...nameFailure(attempt.cause),
      });
    }
    if (seconds - reported >= REPORT_INTERVAL) {
      reported = seconds;
      const values = { description, seconds: Math.round(seconds) };
      console.error(message('Waiting for "{description}": {seconds} seconds so far.', values));
    }
    moved += await passTime(interval);
  }
}

type Attempt<Value> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly reason: string; readonly cause?: unknown };

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
