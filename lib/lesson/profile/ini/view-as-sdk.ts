import type { ProfileFile } from "../profile.js";
import type { Line } from "./lines.js";
import { type Fault, nameProfile, nameSection, type Reading, type View } from "./view.js";

/** A title of two words; of others the SDK keeps the text as it is. */
const PREFIXED = /^([\w-]+)\s(["'])?([\w\-@+.%:/]+)\2$/;
const PREFIXES: readonly string[] = ["profile", "sso-session", "services"];
const FORBIDDEN: readonly string[] = ["__proto__", "profile __proto__"];
const COMMENT = /(^|\s)[;#]/;

/** Reads a shared file as the SDK does (`@smithy`'s loader of shared files, measured with 3.41). */
export function viewAsSdk(lines: readonly Line[], file: ProfileFile): View {
  const readings: Reading[] = lines.map(() => ({ kind: "nothing", section: undefined }));
  const values = new Map<string, Map<string, string>>();
  let key: string | undefined;
  let block: string | undefined;
  let fault: Fault | undefined;
  for (const { at, text } of joinAtCarriageReturns(lines)) {
    const content = (text.split(COMMENT)[0] ?? "").trim();
    if (content.startsWith("[") && content.endsWith("]")) {
      const title = content.slice(1, -1);
      key = readKey(title);
      block = undefined;
      readings[at] = { kind: "title", section: key };
      if (FORBIDDEN.includes(title)) fault ??= { line: at + 1, reason: "forbidden title" };
      continue;
    }
    const sign = content.indexOf("=");
    if (!key || sign < 1) {
      readings[at] = { kind: "nothing", section: key };
      continue;
    }
    const name = content.slice(0, sign).trim();
    const value = content.slice(sign + 1).trim();
    if (value === "") {
      block = name;
      readings[at] = { kind: "setting", section: key, name };
      continue;
    }
    if (text.trimStart() === text) block = undefined;
    const full = block ? `${block}.${name}` : name;
    readings[at] = { kind: "setting", section: key, name: full };
    values.set(key, (values.get(key) ?? new Map()).set(full, value));
  }
  const identify = (given: string) => identifyKey(given, file, values);
  return {
    readings: readings.map((reading) =>
      reading.section === undefined ? reading : { ...reading, section: identify(reading.section) },
    ),
    sections: new Map([...values].map(([given, settings]) => [identify(given), settings])),
    fault,
  };
}

/** To the SDK a carriage return alone ends no line. */
function joinAtCarriageReturns(lines: readonly Line[]): readonly { at: number; text: string }[] {
  const joined: { at: number; text: string }[] = [];
  let open = false;
  for (const [at, { text, end }] of lines.entries()) {
    const last = joined.at(-1);
    if (open && last !== undefined) last.text += `\r${text}`;
    else joined.push({ at, text });
    open = end === "\r";
  }
  return joined;
}

/** The key of the SDK's map; undefined for two words of which the first is none that it knows. */
function readKey(title: string): string | undefined {
  const [, prefix, , name] = PREFIXED.exec(title) ?? [];
  if (prefix === undefined) return title;
  return PREFIXES.includes(prefix) ? `${prefix}.${name}` : undefined;
}

function identifyKey(key: string, file: ProfileFile, values: ReadonlyMap<string, unknown>): string {
  if (file === "credentials") return nameProfile(key);
  if (key === "default") return values.has("profile.default") ? nameSection(key) : nameProfile(key);
  return key.startsWith("profile.") ? nameProfile(key.slice("profile.".length)) : nameSection(key);
}
