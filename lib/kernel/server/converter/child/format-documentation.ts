/** Tags that AWS's documentation has in the SDK's comments. Anything else between angle brackets is text. */
const TAG =
  /<(\/?)(p|ul|ol|li|dl|dt|dd|a|b|i|em|strong|code|note|important|caution|fullname|br|div|span|h\d|title)\b[^<>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
};
/** Where an item begins, until it is known what stands around it. */
const ITEM = "\0";
/** Tags that begin a paragraph of their own. */
const BLOCK = /^(p|ul|ol|dl|note|important|caution|fullname|br|div|h\d|title|dt)$/;

/** AWS's documentation as text: a front end shows on Shift-Tab what it gets. Other text stays as it is. */
export function formatDocumentation(source: string): string {
  if (source.search(TAG) < 0) return source;
  const flat = source.replace(/\s+/g, " ");
  const text = flat.replace(TAG, (_, end: string, name: string) => {
    if (name === "code") return "`";
    if (name === "li" || name === "dd") return end === "" ? ITEM : "";
    return BLOCK.test(name) ? "\n\n" : "";
  });
  return text
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\s*\0\s*/g, "\n- ")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/ {2,}/g, " ")
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .trim();
}
