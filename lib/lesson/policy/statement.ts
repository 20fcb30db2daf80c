/** 1 つの値、または値の並びです。 */
export type OneOrMany = string | readonly string[];

/** ポリシーのステートメントです。メンバーの名前は AWS のとおりです。 */
export interface Statement {
  /** ステートメントの名前です。省略できます。 */
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  /** 信頼ポリシーで、誰に許可するかを表します。 */
  readonly Principal?: "*" | Readonly<Record<string, OneOrMany | undefined>>;
  /** `サービス:アクション` です。 */
  readonly Action: OneOrMany;
  /** 対象のリソースの ARN、または `*` です。信頼ポリシーには書きません。 */
  readonly Resource?: OneOrMany | undefined;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
}

/** ポリシードキュメントです。 */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly Statement[];
}
