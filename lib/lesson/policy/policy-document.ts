import { checkStatement } from "./check-statement.js";
import type { PolicyDocument, Statement } from "./statement.js";

/**
 * ポリシードキュメントを作ります。AWS Policy Generator の代わりに、ネットワークなしで使えます。
 *
 * AWS に無いアクションがあると、似た名前を挙げて失敗します。
 * `*` や `?` を含むアクションは、1 つ以上のアクションに当てはまることを確かめます。
 *
 * @param statements ステートメント（`Effect`、`Action`、`Resource` など）
 * @example
 * const toyPolicy = await policyDocument({
 *   Effect: "Allow",
 *   Action: "ec2:DescribeInstanceTypes",
 *   Resource: "*",
 * });
 */
export async function policyDocument(...statements: readonly Statement[]): Promise<PolicyDocument> {
  for (const statement of statements) await checkStatement(statement);
  return { Version: "2012-10-17", Statement: statements };
}
