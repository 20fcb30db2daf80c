import type { Expectation, Json } from "../../lib/expectation/expectation.js";

/** An expectation changed by hand so that it is wrong, and what a report must then name. */
export interface Change {
  readonly what: string;
  readonly expectation: Expectation;
  /** The hole that does not fit, when one was changed. */
  readonly hole?: string;
}

/** No output of a lesson has a date, so a whole value is never a date by chance; and no date is a VPC. */
const WRONG_HOLE = "<:vpc>";
const HOLE = /<[\w-]*:[\w-]+>/g;
/** Holes that take everything say nothing about their type. */
const LOOSE = /<[\w-]*:(?:any|rest|lines|more)>/;

/** Every way in which one word of an expectation can be wrong: literals, hole types, codes, silence. */
export function listChanges(expectation: Expectation): readonly Change[] {
  const silence: Change = { what: "silence with output", expectation: { kind: "silence" } };
  switch (expectation.kind) {
    case "silence":
      return [{ what: "output with silence", expectation: { kind: "text", pattern: "something" } }];
    case "json":
      return [
        silence,
        ...changeJson(expectation.pattern).map(({ json, what, hole }) => ({
          what,
          expectation: { kind: "json" as const, pattern: json },
          ...(hole === undefined ? {} : { hole }),
        })),
      ];
    case "text":
      return [
        silence,
        ...changeText(expectation.pattern).map(({ text, ...change }) => ({
          ...change,
          expectation: { kind: "text" as const, pattern: text },
        })),
      ];
    case "error":
      return [
        silence,
        { what: "another error code", expectation: { ...expectation, code: "SomethingElse" } },
        { what: "another operation", expectation: { ...expectation, operation: "DoSomething" } },
        { what: "other words", expectation: { ...expectation, pattern: "Something else" } },
      ];
  }
}

interface JsonChange {
  readonly what: string;
  readonly json: Json;
  readonly hole?: string;
}

function changeJson(pattern: Json): readonly JsonChange[] {
  if (typeof pattern === "string") {
    return [
      { what: `"${pattern}" → another literal`, json: "something else" },
      ...changeText(pattern)
        .filter(({ hole }) => hole !== undefined)
        .map(({ text, what, hole }) => ({ what, json: text, ...(hole === undefined ? {} : { hole }) })),
    ];
  }
  if (typeof pattern === "number") return [{ what: `${pattern} → another number`, json: pattern + 1 }];
  if (typeof pattern === "boolean") return [{ what: `${pattern} → ${!pattern}`, json: !pattern }];
  if (typeof pattern !== "object" || pattern === null) return [];
  if (Array.isArray(pattern)) {
    const list = pattern as readonly Json[];
    const longer = { what: "one element more", json: [...list, "something else"] };
    return [
      longer,
      ...list.flatMap((item, index) =>
        changeJson(item).map((change) => ({ ...change, json: list.with(index, change.json) })),
      ),
    ];
  }
  return Object.entries(pattern).flatMap(([name, member]) =>
    changeJson(member).map((change) => ({ ...change, json: { ...pattern, [name]: change.json } })),
  );
}

function changeText(
  pattern: string,
): readonly { readonly what: string; readonly text: string; readonly hole?: string }[] {
  const lines = pattern.split("\n");
  const literals = lines.flatMap((line, index) => {
    const isLoose = line.replace(HOLE, "").trim() === "" && LOOSE.test(line);
    return line === "" || isLoose
      ? []
      : [{ what: `line ${index + 1} → another`, text: lines.with(index, "something else").join("\n") }];
  });
  const holes = [...pattern.matchAll(HOLE)]
    .filter(([hole]) => !LOOSE.test(hole))
    .map(({ 0: hole, index }) => ({
      what: `${hole} → ${WRONG_HOLE}`,
      text: pattern.slice(0, index) + WRONG_HOLE + pattern.slice(index + hole.length),
      hole: WRONG_HOLE,
    }));
  return [...literals, ...holes];
}
