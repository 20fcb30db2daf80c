import type { ProfileFile } from "../profile.js";
import type { Line } from "./lines.js";
import { countIndent, splitPythonLines, splitWords, strip } from "./python-text.js";
import {
  type Fault,
  type FaultReason,
  nameProfile,
  nameSection,
  type Reading,
  type Values,
  type View,
} from "./view.js";

/** A setting with the lines that the CLI takes for its value. */
interface Option {
  readonly name: string;
  readonly parts: { readonly at: number; readonly text: string }[];
}

const TITLE = /^\[([^\n]+)\]/;
/** Python's name of the section whose settings all others have as well. */
const SHARED = "DEFAULT";

/** Reads a shared file as the AWS CLI and botocore do: Python's `configparser`, then nested blocks, then titles. */
export function viewAsCli(lines: readonly Line[], file: ProfileFile): View {
  const readings: Reading[] = [];
  const sections = new Map<string, Map<string, Option>>();
  let title: string | undefined;
  let option: Option | undefined;
  let level = 0;
  let fault: Fault | undefined;
  const refuse = (at: number, reason: FaultReason) => {
    if (fault === undefined || at + 1 < fault.line) fault = { line: at + 1, reason };
  };
  for (const [at, { text }] of lines.entries()) {
    // Python sees an empty line between the two ends.
    if (lines[at - 1]?.end === "\r\r\n") option?.parts.push({ at, text: "" });
    const content = strip(text);
    const indent = countIndent(text);
    readings.push({ kind: "nothing", section: title });
    if (content === "") option?.parts.push({ at, text: "" });
    if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
    if (option !== undefined && indent > level) {
      option.parts.push({ at, text: content });
      readings[at] = { kind: "more", section: title, name: option.name };
      continue;
    }
    level = indent;
    const found = TITLE.exec(content)?.[1];
    if (found !== undefined) {
      if (sections.has(found) && found !== SHARED) refuse(at, "title twice");
      if (!sections.has(found)) sections.set(found, new Map());
      [title, option] = [found, undefined];
      readings[at] = { kind: "title", section: title };
      continue;
    }
    const sign = content.search(/[=:]/);
    if (title === undefined) {
      refuse(at, content.startsWith("\uFEFF") ? "byte order mark" : "no title");
    } else if (sign < 1) {
      refuse(at, sign === 0 ? "no name" : "no sign");
    } else {
      const name = strip(content.slice(0, sign)).toLowerCase();
      if (sections.get(title)?.has(name)) refuse(at, "setting twice");
      option = { name, parts: [{ at, text: strip(content.slice(sign + 1)) }] };
      sections.get(title)?.set(name, option);
      readings[at] = { kind: "setting", section: title, name };
    }
  }
  const identified = identifyTitles([...sections.keys()], file);
  const shared = readOptions(sections.get(SHARED) ?? new Map(), refuse);
  const entries = [...sections].map(([raw, options]): [string, Values] => [
    identified.get(raw) ?? nameSection(raw),
    new Map([...(raw === SHARED ? [] : shared), ...readOptions(options, refuse)]),
  ]);
  return {
    readings: readings.map((reading) =>
      reading.section === undefined
        ? reading
        : { ...reading, section: identified.get(reading.section) ?? nameSection(reading.section) },
    ),
    sections: new Map(entries),
    fault,
  };
}

function readOptions(
  options: ReadonlyMap<string, Option>,
  refuse: (at: number, reason: FaultReason) => void,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, parts } of options.values()) {
    const [first, ...more] = parts;
    const value = strip(parts.map(({ text }) => text).join("\n"));
    if (first?.text !== "" || value === "") {
      values.set(name, value);
      continue;
    }
    for (const { at, text } of more) {
      for (const line of splitPythonLines(text).map(strip)) {
        if (line === "") continue;
        const sign = line.indexOf("=");
        if (sign < 0) refuse(at, "nested line");
        else values.set(`${name}.${strip(line.slice(0, sign))}`, strip(line.slice(sign + 1)));
      }
    }
  }
  return values;
}

/** Of two titles for one profile the CLI takes the later, whole. */
function identifyTitles(titles: readonly string[], file: ProfileFile): ReadonlyMap<string, string> {
  const profiles = new Map<string, string>();
  for (const title of titles) {
    const profile = file === "credentials" ? title : readProfileName(title);
    if (profile !== undefined && title !== SHARED) profiles.set(nameProfile(profile), title);
  }
  return new Map([...profiles].map(([profile, title]) => [title, profile]));
}

function readProfileName(title: string): string | undefined {
  if (title === "default") return title;
  const words = title.startsWith("profile") ? splitWords(title) : undefined;
  return words?.length === 2 ? words[1] : undefined;
}
