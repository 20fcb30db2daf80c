import { createParser } from "../markdown/create-parser.js";

const parser = createParser({ frontMatter: false });

/** Leaves a fence its language alone, and writes its file name in bold above it. */
export function renderFences(source: string): string {
  const lines = source.split("\n");
  const fences = parser.parse(source, {}).filter(({ type }) => type === "fence");
  // From below, so that the line numbers above stay right.
  for (const { map, info, markup } of fences.reverse()) {
    const from = map?.[0] ?? 0;
    const line = lines[from] ?? "";
    const { language, file } = splitInfo(info.trim());
    const before = line.slice(0, line.indexOf(markup));
    const opening = `${markup}${language}`;
    if (file === undefined) {
      if (language !== info.trim()) lines[from] = `${before}${opening}`;
      continue;
    }
    const margin = before.replace(/[^>\s]/g, " ");
    const isText = before === margin && /[^>\s]/.test(lines[from - 1] ?? "");
    const apart = isText ? [margin.trimEnd()] : [];
    lines.splice(from, 1, ...apart, `${before}**${file}**`, margin.trimEnd(), `${margin}${opening}`);
  }
  return lines.join("\n");
}

/** `json:toy-policy.json`, `diff ts:file.ts` and `ts no-run` → language and file name. */
function splitInfo(info: string): { readonly language: string; readonly file: string | undefined } {
  const [first = ""] = info.split(/\s+/);
  const [language = ""] = first.split(":");
  const file = /^(?:diff\s+)?[^\s:]*:(.+)$/.exec(info)?.[1]?.trim();
  return { language, file: file === "" ? undefined : file };
}
