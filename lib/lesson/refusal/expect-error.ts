import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import { isAwsAnswer, readErrorCode } from "./aws-error.js";
import { findCaller } from "./find-caller.js";
import { formatRefusal } from "./format-refusal.js";
import { findCall, observeOperations } from "./observe-operations.js";
import { UnexpectedSuccess } from "./unexpected-success.js";

observeOperations();

/**
 * 呼び出しが AWS に拒否されることを確かめ、AWS CLI と同じ 1 行を表示します。
 *
 * 呼び出しが成功したとき、別のエラーコードだったとき、AWS に届かなかったときは、このセルが失敗します。
 *
 * @param call 拒否されるはずの呼び出し（`await` を付けずに渡します）
 * @param code 予想するエラーコード（AWS CLI が括弧の中に表示する名前）
 * @example
 * await expectError(ec2.send(new DescribeVpcsCommand({})), "UnauthorizedOperation");
 */
export async function expectError(call: Promise<unknown>, code: string): Promise<void> {
  const error = await findError(call, code);
  if (!isAwsAnswer(error)) {
    throw new SeigoError(
      "Expected the error {code} from AWS, but the call failed before AWS answered: {error}",
      {
        values: { code, error: String(error) },
        next: "Check the connection, the region and the profile's credentials.",
        cause: error,
      },
    );
  }
  if (readErrorCode(error) !== code) {
    throw new SeigoError("Expected the error {code}, but AWS answered with another: {error}", {
      values: { code, error: formatRefusal(error) },
      name: "UnexpectedError",
      next: "Check the steps before this one.",
      cause: error,
    });
  }
  console.log(formatRefusal(error));
}

async function findError(call: Promise<unknown>, code: string): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  const done = await describeCall(call);
  const next = "Check who makes the call and which policies allow it.";
  const client = findCall(call)?.client;
  throw done === undefined
    ? new UnexpectedSuccess(
        "Expected the error {code}, but the call succeeded.",
        { values: { code }, next },
        client,
      )
    : new UnexpectedSuccess(
        "Expected the error {code}, but the call succeeded: {call}.",
        { values: { code, call: done }, next },
        client,
      );
}

/** What was called by whom, as far as it was observed. */
async function describeCall(promise: Promise<unknown>): Promise<string | undefined> {
  const call = findCall(promise);
  if (call === undefined) return undefined;
  const { operation } = call;
  const caller = await findCaller(call.client);
  return caller === undefined ? operation : message("{operation} by {caller}", { operation, caller });
}
