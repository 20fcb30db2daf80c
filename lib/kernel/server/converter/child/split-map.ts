const COMMENT = /\n?\/\/# sourceMappingURL=(?:data:application\/json;base64,(\S+)|\S+)\s*$/;

/** Takes the source map's comment off the end of compiled code. */
export function splitMap(text: string): { readonly code: string; readonly map: string | undefined } {
  const match = COMMENT.exec(text);
  if (match === null) return { code: text, map: undefined };
  const map = match[1] === undefined ? undefined : Buffer.from(match[1], "base64").toString("utf8");
  return { code: text.slice(0, match.index), map };
}
