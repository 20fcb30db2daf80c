import { message } from "../../message/message.js";

/** Characters that a reader does not see, or takes for others, in words. */
function findName(character: string): string | undefined {
  switch (character) {
    case "\t":
      return message("tab");
    case "\n":
      return message("line feed");
    case "\r":
      return message("carriage return");
    case " ":
      return message("blank");
    case "\u00a0":
      return message("no-break space");
    case "\u00ad":
      return message("soft hyphen");
    case "\u200b":
      return message("zero width space");
    case "\u200c":
      return message("zero width non-joiner");
    case "\u200d":
      return message("zero width joiner");
    case "\u3000":
      return message("full-width space");
    case "\ufeff":
      return message("byte order mark");
  }
  if (/\p{Zs}/u.test(character)) return message("a kind of blank");
  if (/\p{M}/u.test(character)) return message("combining mark");
  return /[\p{Cf}\p{Cc}]/u.test(character) ? message("a character that is not seen") : undefined;
}

/** Names the characters of a text, by number and in words: `U+00A0 (no-break space)`. */
export function nameCharacters(text: string): string {
  const names = [...text].map((character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const name = findName(character);
    if (name === undefined) return message('{code} "{character}"', { code, character });
    return message("{code} ({name})", { code, name });
  });
  return names.length === 0 ? message("(nothing)") : names.join(" ");
}
