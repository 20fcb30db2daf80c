/** Why a client cannot read a file. */
export type FaultReason =
  | "byte order mark"
  | "not UTF-8"
  | "no title"
  | "title twice"
  | "setting twice"
  | "no sign"
  | "no name"
  | "nested line"
  | "forbidden title";

/** The first line (from 1 on) for which a client refuses a whole file. */
export interface Fault {
  readonly line: number;
  readonly reason: FaultReason;
}

/** What a client takes one line for. `more` belongs to the setting above it. */
export interface Reading {
  readonly kind: "nothing" | "title" | "setting" | "more";
  /** `profile:NAME` for a profile, `section:TITLE` for any other; undefined in front of the first title. */
  readonly section: string | undefined;
  readonly name?: string;
}

/** Settings by name; one of a nested block has the block's name and a dot in front. */
export type Values = ReadonlyMap<string, string>;

/** A shared file as one client reads it. With a fault, as it would be read if the client went on. */
export interface View {
  /** One for each line. */
  readonly readings: readonly Reading[];
  readonly sections: ReadonlyMap<string, Values>;
  readonly fault: Fault | undefined;
}

/** How the section of a profile is called in a view. */
export const nameProfile = (profile: string): string => `profile:${profile}`;

/** How any other section is called in a view. */
export const nameSection = (title: string): string => `section:${title}`;
