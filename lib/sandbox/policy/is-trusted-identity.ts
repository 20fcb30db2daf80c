import { findDenial } from "./find-denial.js";
import { isObject, type JsonObject, readStatements } from "./json.js";

/** What a trust policy is asked about somebody whom an identity provider vouches for. */
export interface FederatedQuestion {
  readonly action: string;
  readonly providerArn: string;
  /** What the provider's condition keys begin with, without the colon. */
  readonly providerName: string;
  readonly roleArn: string;
  readonly accountId: string;
  readonly trustPolicy: string;
  /** By the part of the condition key behind the colon. */
  readonly claims: ReadonlyMap<string, string | string[]>;
  readonly context: ReadonlyMap<string, string | readonly string[]>;
}

/** The evaluation knows the condition keys of some providers only. Those of any become request tags, which may be any. */
const ALIAS = "aws:RequestTag/";

/** Says whether a role's trust policy lets somebody in whom a provider vouches for. */
export async function isTrustedIdentity(question: FederatedQuestion): Promise<boolean> {
  const { providerName, claims, context } = question;
  const own = new Map(context);
  for (const [name, value] of claims) own.set(`${ALIAS}${providerName}:${name}`, value);
  const denial = await findDenial({
    principalArn: question.providerArn,
    action: question.action,
    resource: question.roleArn,
    resourceAccountId: question.accountId,
    context: own,
    identityPolicies: [],
    resourcePolicy: { name: "trust", document: renameKeys(JSON.parse(question.trustPolicy), providerName) },
  });
  return denial === undefined;
}

function renameKeys(policy: JsonObject, providerName: string): string {
  const start = `${providerName}:`.toLowerCase();
  const rename = (key: string) => (key.toLowerCase().startsWith(start) ? ALIAS + key : key);
  const statements = readStatements(policy).map((statement) => {
    const { Condition: condition } = statement;
    if (!isObject(condition)) return statement;
    const renamed = Object.entries(condition).map(([operator, comparisons]) => [
      operator,
      isObject(comparisons)
        ? Object.fromEntries(Object.entries(comparisons).map(([key, value]) => [rename(key), value]))
        : comparisons,
    ]);
    return { ...statement, Condition: Object.fromEntries(renamed) };
  });
  return JSON.stringify({ ...policy, Statement: statements });
}
