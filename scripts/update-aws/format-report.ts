import { PINS } from "./pins.js";
import type { Versions } from "./read-pins.js";

/** What changed in one place. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Each section with its lines below it, or that nothing changed. */
export function formatSections(sections: readonly Section[]): string {
  return sections
    .map(({ title, lines }) => {
      const shown = lines.length === 0 ? ["nothing changed"] : lines;
      return `${title}\n${shown.map((line) => `  ${line}\n`).join("")}`;
    })
    .join("\n");
}

/** A row for each pin: name, pinned version, and the one that it is to be. */
export function formatVersions(pinned: Versions, wanted: Versions, title: string): string {
  const rows: readonly (readonly [name: string, from: string, to: string])[] = [
    ["", "pinned", title],
    ...PINS.map((name) => {
      const same = pinned[name] === wanted[name];
      return [name, pinned[name], same ? "the same" : wanted[name]] as const;
    }),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const versions = Math.max(...rows.map(([, version]) => version.length));
  return rows.map(([name, from, to]) => `${name.padEnd(width)}  ${from.padEnd(versions)}  ${to}\n`).join("");
}
