import { checkActions } from "./check-actions.js";
import { checkResources } from "./check-resources.js";
import { isConditionDate, isConditionOperator, isDateOperator } from "./condition-operators.js";
import { isObject, isTextList, type JsonObject, listOf, readStatements } from "./json.js";
import { createMalformed, type DocumentFault } from "./malformed.js";

/** Which rules apply besides the common ones. */
export type PolicyKind = "managed" | "inline" | "session";

const POLICY_KEYS = new Set(["Version", "Id", "Statement"]);
const STATEMENT_KEYS = new Set([
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
]);
const SYNTAX = "Syntax errors in policy.";
const LEGACY = "The policy failed legacy parsing";

/** Refuses a malformed identity or session policy with AWS's words for its first mistake, in AWS's order of looking. */
export function checkPolicyDocument(document: string, kind: PolicyKind): void {
  const policy = parsePolicy(document);
  checkSyntax(policy);
  const statements = readStatements(policy);
  check(
    statements.every((statement) => !("Principal" in statement || "NotPrincipal" in statement)),
    "Policy document should not specify a principal.",
  );
  check(
    kind !== "managed" || policy["Version"] === "2012-10-17",
    "Policy document must be version 2012-10-17 or greater.",
  );
  check(statements.every(isLegacyParsable), LEGACY);
  checkIds(statements);
  for (const statement of statements) checkResources(statement);
  for (const statement of statements) {
    checkActions(statement);
    check(
      listOf(statement["Resource"] ?? statement["NotResource"]).length > 0,
      "Policy statement must contain resources.",
    );
  }
}

function check(holds: boolean, text: string, fault?: DocumentFault): asserts holds {
  if (!holds) throw createMalformed(text, fault);
}

function checkValue(holds: boolean, place: string): asserts holds {
  check(holds, SYNTAX, { fault: "value", place });
}

function checkKeys(value: JsonObject, known: ReadonlySet<string>, place = ""): void {
  const unknown = Object.keys(value).find((key) => !known.has(key));
  check(unknown === undefined, SYNTAX, { fault: "unknown", place: `${place}${unknown}` });
}

function parsePolicy(document: string): JsonObject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(document);
  } catch {
    throw createMalformed(SYNTAX, { fault: "json", place: "" });
  }
  check(isObject(parsed), SYNTAX, { fault: "json", place: "" });
  return parsed;
}

function checkSyntax(policy: JsonObject): void {
  const { Version: version, Id: id, Statement: statement } = policy;
  checkKeys(policy, POLICY_KEYS);
  checkValue(version === undefined || version === "2012-10-17" || version === "2008-10-17", "Version");
  checkValue(id === undefined || typeof id === "string", "Id");
  const statements = [statement].flat();
  checkValue(statements.length > 0, "Statement");
  for (const [index, item] of statements.entries()) {
    const place = Array.isArray(statement) ? `Statement[${index}]` : "Statement";
    checkValue(isObject(item), place);
    checkStatement(item, `${place}.`);
  }
}

function checkStatement(statement: JsonObject, place: string): void {
  const { Sid: sid, Effect: effect, Condition: condition } = statement;
  checkKeys(statement, STATEMENT_KEYS, place);
  checkValue(typeof effect === "string" && /^(allow|deny)$/i.test(effect), `${place}Effect`);
  checkValue(sid === undefined || typeof sid === "string", `${place}Sid`);
  for (const element of ["Action", "Resource"]) {
    const isBoth = element in statement && `Not${element}` in statement;
    check(!isBoth, SYNTAX, { fault: "both", place: `${place}${element}` });
    for (const key of [element, `Not${element}`]) {
      checkValue(!(key in statement) || isTextList(statement[key]), `${place}${key}`);
    }
  }
  if ("Condition" in statement) checkCondition(condition, `${place}Condition`);
}

function checkCondition(condition: unknown, place: string): void {
  checkValue(isObject(condition), place);
  for (const [operator, comparisons] of Object.entries(condition)) {
    checkValue(isObject(comparisons), `${place}.${operator}`);
    const isKnown = Object.keys(comparisons).length === 0 || isConditionOperator(operator);
    check(isKnown, SYNTAX, { fault: "unknown", place: `${place}.${operator}` });
    for (const [key, value] of Object.entries(comparisons)) {
      const isPlain = [value].flat().every((one) => ["string", "number", "boolean"].includes(typeof one));
      checkValue(isPlain, `${place}.${operator}.${key}`);
    }
  }
}

/** AWS reads a policy a second time with an older reader, which is stricter about case, dates and some ARNs. */
function isLegacyParsable(statement: JsonObject): boolean {
  const { Effect: effect, Condition: condition } = statement;
  if (effect !== "Allow" && effect !== "Deny") return false;
  for (const resource of listOf(statement["Resource"] ?? statement["NotResource"])) {
    const [, partition, service, ...rest] = resource.split(":");
    if (!partition?.startsWith("aws") || service === undefined) continue;
    if (service === "" || (service === "s3" && rest.length > 0 && rest.length < 3)) return false;
  }
  return Object.entries(isObject(condition) ? condition : {})
    .filter(([operator]) => isDateOperator(operator))
    .flatMap(([, comparisons]) => Object.values(isObject(comparisons) ? comparisons : {}).flat())
    .every((value) => isConditionDate(String(value)));
}

function checkIds(statements: readonly JsonObject[]): void {
  const ids = statements.map(({ Sid: sid }) => sid).filter((sid) => sid !== undefined && sid !== "");
  check(
    ids.every((id) => /^[0-9A-Za-z]*$/.test(String(id))),
    "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
  );
  check(new Set(ids).size === ids.length, "Statement IDs (SID) in a single policy must be unique.");
}
