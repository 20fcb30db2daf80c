import type { ProfileFile } from "../profile.js";
import { type Line, splitLines } from "./lines.js";
import type { View } from "./view.js";
import { viewAsCli } from "./view-as-cli.js";
import { viewAsSdk } from "./view-as-sdk.js";

/** A shared file's lines as both kinds of clients read them. */
export interface Views {
  readonly lines: readonly Line[];
  readonly sdk: View;
  readonly cli: View;
}

/** Reads a shared file's text as the SDK and as the AWS CLI. `invalidLine` (from 1 on) is the first that is not UTF-8. */
export function readViews(text: string, file: ProfileFile, invalidLine?: number): Views {
  const lines = splitLines(text);
  const cli = viewAsCli(lines, file);
  return {
    lines,
    sdk: viewAsSdk(lines, file),
    cli: invalidLine === undefined ? cli : { ...cli, fault: { line: invalidLine, reason: "not UTF-8" } },
  };
}

/** Which lines either client takes for a part of a section. */
export function findLines({ lines, sdk, cli }: Views, section: string): readonly number[] {
  return [...lines.keys()].filter(
    (at) => sdk.readings[at]?.section === section || cli.readings[at]?.section === section,
  );
}

/** Whether either client takes a line for anything. */
export function isRead({ sdk, cli }: Views, at: number): boolean {
  return [sdk, cli].some(({ readings }) => (readings[at]?.kind ?? "nothing") !== "nothing");
}

/** Whether a line is neither empty nor a comment, though perhaps nobody can read it. */
export function hasContent({ lines }: Views, at: number): boolean {
  return !/^\s*(?:[#;]|$)/.test(lines[at]?.text ?? "");
}
