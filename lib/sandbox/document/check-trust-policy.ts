import { isConditionOperator } from "./condition-operators.js";
import { isObject, isTextList, type JsonObject, listOf, readStatements } from "./json.js";
import { createMalformed } from "./malformed.js";

const POLICY_KEYS = new Set(["Version", "Id", "Statement"]);
const STATEMENT_KEYS = new Set(["Sid", "Effect", "Principal", "Action", "Condition"]);
const PROHIBITED_KEYS = new Set(["Resource", "NotResource", "NotPrincipal", "NotAction"]);
const PRINCIPAL_KEYS = new Set(["AWS", "Service", "Federated"]);
const ACTIONS = [
  "sts:assumerole",
  "sts:assumerolewithsaml",
  "sts:assumerolewithwebidentity",
  "sts:tagsession",
  "sts:setsourceidentity",
  "sts:setcontext",
];

/** Refuses a malformed trust policy with AWS's words for its first mistake; gives the parsed policy. */
export function checkTrustPolicy(document: string): JsonObject {
  const policy = parsePolicy(document);
  const { Version: version, Statement: statement } = policy;
  for (const key of Object.keys(policy)) check(POLICY_KEYS.has(key), `Unknown field ${key}`);
  check(version === undefined || version === "2012-10-17" || version === "2008-10-17", "Invalid version");
  check(statement !== undefined, "Missing required field Statement");
  const statements = [statement].flat();
  check(statements.length > 0 && statements.every(isObject), "Syntax errors in policy.");
  for (const item of readStatements(policy)) checkStatement(item);
  const ids = readStatements(policy).flatMap(({ Sid: sid }) => listOf(sid));
  check(new Set(ids).size === ids.length, "Statement IDs (SID) in a single policy must be unique.");
  return policy;
}

function check(holds: boolean, text: string): asserts holds {
  if (!holds) throw createMalformed(text);
}

function parsePolicy(document: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(document);
    if (isObject(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw createMalformed("This policy contains invalid Json");
}

function checkStatement(statement: JsonObject): void {
  for (const key of Object.keys(statement)) {
    check(!PROHIBITED_KEYS.has(key), `Has prohibited field ${key}`);
    check(STATEMENT_KEYS.has(key), `Unknown field ${key}`);
  }
  for (const key of ["Effect", "Principal", "Action"])
    check(key in statement, `Missing required field ${key}`);
  const { Sid: sid, Effect: effect, Condition: condition } = statement;
  check(sid === undefined || typeof sid === "string", "Syntax errors in policy.");
  check(effect === "Allow" || effect === "Deny", `Invalid effect: ${String(effect)}`);
  checkActions(statement["Action"]);
  checkPrincipal(statement["Principal"]);
  if (condition !== undefined) checkCondition(condition);
}

function checkActions(actions: unknown): void {
  check(isTextList(actions) && listOf(actions).length > 0, "Syntax errors in policy.");
  for (const action of listOf(actions)) {
    check(
      /^sts:[a-z*?]+$/i.test(action) && ACTIONS.some((known) => isMatch(action, known)),
      "AssumeRole policy may only specify STS AssumeRole actions.",
    );
  }
}

function isMatch(pattern: string, action: string): boolean {
  const source = pattern.toLowerCase().replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`).test(action);
}

function checkPrincipal(principal: unknown): void {
  check(principal !== "*", 'AssumeRolepolicy contained an invalid principal: "STAR":"*".');
  check(isObject(principal) && Object.keys(principal).length > 0, "Invalid principal in policy.");
  for (const [type, value] of Object.entries(principal)) {
    check(
      PRINCIPAL_KEYS.has(type) && isTextList(value),
      `Invalid principal in policy: "${type.toUpperCase()}"`,
    );
    for (const name of listOf(value)) {
      const isPossible = type === "Service" ? /^[a-z0-9.-]+\.[a-z]+$/.test(name) : name !== "";
      check(isPossible, `Invalid principal in policy: "${type.toUpperCase()}":"${name}"`);
    }
  }
}

function checkCondition(condition: unknown): void {
  check(isObject(condition), "Syntax errors in policy.");
  for (const [operator, comparisons] of Object.entries(condition)) {
    check(isObject(comparisons), "Syntax errors in policy.");
    check(isConditionOperator(operator), `Invalid Condition type : ${operator}.`);
    for (const value of Object.values(comparisons).flat()) {
      check(["string", "number", "boolean"].includes(typeof value), "Syntax errors in policy.");
    }
  }
}
