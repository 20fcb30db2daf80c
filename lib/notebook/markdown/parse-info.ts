/** What stands behind a fence's backticks: a language, then words, each `name` (true) or `name=value`. */
export interface Info {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string | true>;
  /** A name that is there twice; the last one counts. */
  readonly repeated: string | undefined;
}

/** Parses a fence's info string. */
export function parseInfo(info: string): Info {
  const [language = "", ...words] = info.trim().split(/[ \t]+/);
  const pairs = words.map((word): readonly [string, string | true] => {
    const [, name, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
    return name === undefined || value === undefined ? [word, true] : [name, value];
  });
  const repeated = pairs.find(([name], index) => pairs.findIndex(([other]) => other === name) < index);
  return { language, attributes: new Map(pairs), repeated: repeated?.[0] };
}
