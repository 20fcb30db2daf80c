import { diffArrays } from "diff";
import type { Json, Mismatch, Row } from "../expectation.js";
import { findWholeHole, parsePattern } from "../hole/parse-pattern.js";
import { isNumber } from "../json/exact-number.js";
import { formatJson, isJsonArray } from "../json/format-json.js";
import { joinMember } from "./join-member.js";

const INDENT = 4;

/** What is beside what: a member or element of the pattern, of the value, or of both. */
interface Pair {
  readonly pattern: Json | undefined;
  readonly value: Json | undefined;
  readonly path: string;
  /** `"Name": `; empty for an element. */
  readonly key: string;
  /** The pattern and the value go on after it. */
  readonly goesOn: readonly [left: boolean, right: boolean];
  /** It stands in another place than is expected. */
  readonly isMoved?: boolean;
}

interface Alignment {
  readonly paths: ReadonlySet<string>;
  readonly isOrdered: boolean;
  readonly rows: Row[];
}

/** Puts a JSON pattern beside a value, member by member, with a mark at the places of the mismatches and nowhere else. */
export function alignJson(
  pattern: Json,
  value: Json,
  mismatches: readonly Mismatch[],
  isOrdered: boolean,
): readonly Row[] {
  const alignment = { paths: new Set(mismatches.map(({ path }) => path)), isOrdered, rows: [] };
  alignPair({ pattern, value, path: "", key: "", goesOn: [false, false] }, 0, alignment);
  return alignment.rows;
}

function alignPair(pair: Pair, depth: number, alignment: Alignment): void {
  const { pattern, value, path, key, goesOn, isMoved = false } = pair;
  const { paths, rows } = alignment;
  const margin = " ".repeat(INDENT * depth);
  const fits = !paths.has(path) && !isMoved;
  const inner = listPairs(pair, alignment);
  if (inner !== undefined) {
    const [open, close] = isJsonArray(pattern ?? null) ? ["[", "]"] : ["{", "}"];
    rows.push({ left: `${margin}${key}${open}`, right: `${margin}${key}${open}`, fits });
    for (const one of inner) alignPair(one, depth + 1, alignment);
    const [left, right] = goesOn.map((more) => `${margin}${close}${more ? "," : ""}`);
    rows.push({ left, right, fits: true });
    return;
  }
  const [lefts, rights] = [pattern, value].map((side, index) =>
    side === undefined ? [] : formatLines(side, `${margin}${key}`, margin, goesOn[index] ?? false),
  ) as [readonly string[], readonly string[]];
  for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1) {
    rows.push({ left: lefts[index], right: rights[index], fits });
  }
}

function formatLines(value: Json, head: string, margin: string, goesOn: boolean): readonly string[] {
  const lines = formatJson(value, { indent: INDENT }).split("\n");
  return lines.map((line, index) => {
    const end = goesOn && index === lines.length - 1 ? "," : "";
    return `${index === 0 ? head : margin}${line}${end}`;
  });
}

/** The pairs inside of two objects or two arrays that are not both empty. */
function listPairs({ pattern, value, path }: Pair, { isOrdered }: Alignment): readonly Pair[] | undefined {
  if (typeof pattern !== "object" || typeof value !== "object" || pattern === null || value === null)
    return undefined;
  if (isNumber(pattern) || isNumber(value)) return undefined;
  if (isJsonArray(pattern) && isJsonArray(value)) return markEnds(listElements(pattern, value, path));
  if (isJsonArray(pattern) || isJsonArray(value)) return undefined;
  const [wanted, found] = [pattern as JsonObject, value as JsonObject];
  return markEnds(isOrdered ? listInOrder(wanted, found, path) : listMembers(wanted, found, path));
}

type JsonObject = { readonly [member: string]: Json };

function listElements(pattern: readonly Json[], value: readonly Json[], path: string): readonly Pair[] {
  const last = pattern.at(-1);
  const isOpen = typeof last === "string" && findWholeHole(parsePattern(last))?.type === "more";
  const count = pattern.length - (isOpen ? 1 : 0);
  const goesOn = [true, true] as const;
  const elements = Array.from({ length: Math.max(count, value.length) }, (_, index) => ({
    pattern: index < count ? pattern[index] : undefined,
    value: value[index],
    path: `${path}[${index}]`,
    key: "",
    goesOn,
  }));
  if (!isOpen) return elements;
  elements.splice(count, 0, { pattern: last, value: undefined, path, key: "", goesOn });
  return elements;
}

function listMembers(pattern: JsonObject, value: JsonObject, path: string): readonly Pair[] {
  const names = new Set([...Object.keys(pattern), ...Object.keys(value)]);
  return [...names].map((name) => createMember(name, pattern, value, path));
}

/** Members in both orders: one that stands elsewhere is in a row of its own on either side. */
function listInOrder(pattern: JsonObject, value: JsonObject, path: string): readonly Pair[] {
  return diffArrays(Object.keys(pattern), Object.keys(value)).flatMap(({ added, removed, value: names }) =>
    names.map((name) => ({
      ...createMember(name, added ? {} : pattern, removed ? {} : value, path),
      isMoved: (added || removed) && Object.hasOwn(pattern, name) && Object.hasOwn(value, name),
    })),
  );
}

function createMember(name: string, pattern: JsonObject, value: JsonObject, path: string): Pair {
  return {
    pattern: Object.hasOwn(pattern, name) ? pattern[name] : undefined,
    value: Object.hasOwn(value, name) ? value[name] : undefined,
    path: joinMember(path, name),
    key: `${JSON.stringify(name)}: `,
    goesOn: [true, true],
  };
}

/** After the last member of each side stands no comma. */
function markEnds(pairs: readonly Pair[]): readonly Pair[] | undefined {
  if (pairs.length === 0) return undefined;
  const left = pairs.findLastIndex(({ pattern }) => pattern !== undefined);
  const right = pairs.findLastIndex(({ value }) => value !== undefined);
  return pairs.map((pair, index) => ({ ...pair, goesOn: [index < left, index < right] as const }));
}
