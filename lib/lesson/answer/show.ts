import { SeigoError } from "../../message/error.js";
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
  if (isPromise(value)) {
    throw new SeigoError("Cannot show a promise: the answer has not arrived yet.", {
      next: "Put await before the call: show(await client.send(…)).",
    });
  }
  const text = formatAnswer(value);
  if (text !== "") console.log(text);
}

function isPromise(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}
