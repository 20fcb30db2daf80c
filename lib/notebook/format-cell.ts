import { formatExpectation } from "../expectation/format-expectation.js";
import type { Cell, CodeCell } from "./notebook.js";

/** Writes a cell as Markdown, without an empty line below it. */
export function formatCell(cell: Cell): string {
  switch (cell.kind) {
    case "prose":
      return `${cell.source}\n`;
    case "raw":
      return formatFence("text", cell.source);
    case "code":
      return formatCodeCell(cell);
  }
}

function formatCodeCell(cell: CodeCell): string {
  const name = findName(cell);
  const expectation = cell.expectation === undefined ? undefined : formatExpectation(cell.expectation);
  const isSilent = expectation?.info === "silent";
  const words = [
    cell.language,
    ...(name === undefined ? [] : [`name=${name}`]),
    ...(isSilent ? ["silent"] : []),
    ...(cell.tags.length === 0 ? [] : [`tags=${cell.tags.join(",")}`]),
  ];
  const code = formatFence(words.join(" "), cell.source);
  if (expectation === undefined || isSilent) return code;
  return `${code}\n${formatFence(expectation.info, expectation.text)}`;
}

/** A fence longer than any run of backticks inside. */
function formatFence(info: string, text: string): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
  return text === "" ? `${fence}${info}\n${fence}\n` : `${fence}${info}\n${text}\n${fence}\n`;
}

/** What the author or Jupyter calls the cell; ids made by us or drawn by Jupyter name nothing. */
function findName({ id, metadata }: CodeCell): string | undefined {
  const name = metadata["name"];
  if (typeof name === "string" && /^[\w-]{1,50}$/.test(name)) return name;
  const isMade = /^cell-[0-9a-f]{8}(-\d+)?$/.test(id);
  const isDrawn = /^[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?$/.test(id);
  return isMade || isDrawn || !/^[\w-]{1,50}$/.test(id) ? undefined : id;
}
