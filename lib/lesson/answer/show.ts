import { SeigoError } from "../../message/error.js";
import { findPromise } from "./find-promise.js";
import { formatAnswer } from "./format-answer.js";

/**
 * AWS の応答を、AWS CLI と同じ JSON で表示します。
 *
 * 字下げは 4 文字で、メンバーは AWS の定義の順に並びます。`$metadata` は表示しません。
 * アクセスキー ID、シークレットアクセスキー、セッショントークンは `xxxxxxxx` で伏せます。
 * プロファイルの設定は、秘密でないと分かっているものだけを見せます。
 * 応答が空のときは、AWS CLI と同じく何も表示しません。
 *
 * @param value 表示する応答、またはその一部
 * @example
 * show(await iam.send(new GetUserCommand({ UserName: "testuser" })));
 */
export function show(value: unknown): void {
  const promise = findPromise(value);
  if (promise === "itself") {
    throw new SeigoError("Cannot show a promise: the answer has not arrived yet.", {
      next: "Put await before the call: show(await client.send(…)).",
    });
  }
  if (promise === "inside") {
    throw new SeigoError("Cannot show what holds a promise: an answer in it has not arrived yet.", {
      next: "Put await before the call; for a list of calls, write show(await Promise.all([…])).",
    });
  }
  const text = formatAnswer(value);
  if (text !== "") console.log(text);
}
