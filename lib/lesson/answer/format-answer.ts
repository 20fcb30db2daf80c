import { formatDate } from "./format-date.js";
import { orderMembers } from "./order-members.js";
import { parsePolicy } from "./parse-policy.js";
import { hasSecret, isSecret, MASK } from "./secret.js";
import { isHarmless, isSettingName, isSettings } from "./settings.js";

/**
 * An answer of the SDK as the text the AWS CLI prints for it: JSON with an indent of 4.
 * An answer without members gives the empty text, as the CLI prints nothing for it.
 */
export function formatAnswer(value: unknown): string {
  const plain = toPlain("", isAnswer(value) ? readAnswer(value) : value) ?? null;
  return isEmpty(plain) ? "" : JSON.stringify(plain, null, 4);
}

type Members = Readonly<Record<string, unknown>>;

/** What `client.send` gives: the only objects that carry `$metadata`. */
function isAnswer(value: unknown): value is Members {
  return typeof value === "object" && value !== null && "$metadata" in value;
}

/** The CLI fetches every page, so it shows no `IsTruncated` when nothing is missing. */
function readAnswer(answer: Members): Members {
  const shown = Object.entries(answer).filter(
    ([name, value]) => name !== "$metadata" && !(name === "IsTruncated" && value === false),
  );
  return Object.fromEntries(shown);
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

function toPlain(name: string, value: unknown): unknown {
  if (typeof value === "string") {
    return isSecret(name) || hasSecret(value) ? MASK : (parsePolicy(name, value) ?? value);
  }
  if (value instanceof Date) return formatDate(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map((item) => toPlain("", item) ?? null);
  if (typeof value !== "object" || value === null) return value;
  if (isSettings(value)) return maskSettings(value);
  const shown = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(orderMembers(shown).map(([member, item]) => [member, toPlain(member, item)]));
}

/** A profile's settings, of which only those are shown that are known to be harmless. */
function maskSettings(settings: object, block = ""): unknown {
  const shown = Object.entries(settings).filter(([, value]) => value !== undefined && value !== null);
  const entries = shown.map(([name, value]: [string, unknown]) => {
    const key = isSettingName(name) ? name : MASK;
    if (typeof value === "object" && value !== null) return [key, maskSettings(value, `${name}.`)];
    const text = String(value);
    return [key, text === "" || isHarmless(`${block}${name}`, text) ? value : MASK];
  });
  return Object.fromEntries(entries);
}
