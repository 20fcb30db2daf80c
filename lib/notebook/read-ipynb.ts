import { basename, extname } from "node:path";
import type { Expectation } from "../expectation/expectation.js";
import { parseJson } from "../expectation/json/parse-json.js";
import { parseExpectation } from "../expectation/parse-expectation.js";
import { SeigoError } from "../message/error.js";
import { createIds } from "./create-ids.js";
import { findTitle, titleCells } from "./find-title.js";
import { checkNbformat } from "./ipynb/check-nbformat.js";
import { findKernel, findLanguage } from "./ipynb/find-language.js";
import { createSourceLines, type SourceLines } from "./ipynb/find-lines.js";
import { joinBundle, joinLines } from "./ipynb/multiline.js";
import { type Ours, readOurs } from "./ipynb/read-ours.js";
import { readOutput } from "./ipynb/read-output.js";
import { readSource } from "./ipynb/read-source.js";
import { parseInfo } from "./markdown/parse-info.js";
import type { Cell, JsonObject, Notebook } from "./notebook.js";
import { readHead } from "./read-markdown.js";

/**
 * Reads an `.ipynb` of nbformat 4.0 to 4.5, ours or anyone's: what we know nothing of is carried along.
 * Throws a `SeigoError` with the line for text that is not JSON and JSON that is not a notebook.
 */
export function readIpynb(text: string, path: string): Notebook {
  const content = text.replace(/^\uFEFF/, "");
  const lines = createSourceLines(content);
  const json = parseNotebook(content, path, lines);
  checkNbformat(json, path, (cell) => lines.findLine(["cells", cell]));
  const ours = readOurs(json.metadata, path, 1);
  const head = ours.readText("frontMatter");
  const source = ours.readText("source");
  const frontMatter = head === undefined ? {} : readHead(head);
  const context = {
    path,
    lines,
    language: findLanguage(json.metadata),
    frontMatter,
    heading: ours.readText("heading"),
  };
  const read = json.cells.flatMap((cell, index) => readCell(cell, index, context));
  const ids = createIds(read);
  let count = 0;
  const cells = read.map((cell, index) => ({
    ...cell,
    id: ids[index] ?? cell.id,
    ...(cell.kind === "code" ? { number: ++count } : {}),
  }));
  const id = basename(path, extname(path));
  const title = findTitle(cells, frontMatter, id);
  return {
    id,
    path,
    title,
    kernel: findKernel(json.metadata),
    frontMatter,
    metadata: ours.foreign,
    cells: titleCells(cells, title),
    ...(source === undefined ? {} : { source }),
    ...(head === undefined ? {} : { head }),
  };
}

/** What reading a cell needs of its notebook. */
interface Context {
  readonly path: string;
  readonly lines: SourceLines;
  readonly language: string;
  readonly frontMatter: JsonObject;
  readonly heading: string | undefined;
}

function parseNotebook(text: string, path: string, { onValue }: SourceLines): ReturnType<typeof parseJson> {
  try {
    return parseJson(text, { onValue, python: true });
  } catch (error) {
    if (!(error instanceof SeigoError)) throw error;
    const { line = 1, column = 1, problem = "" } = error.values;
    throw new SeigoError('Cannot read "{path}", line {line}, column {column}: this is not JSON: {problem}.', {
      values: { path, line, column, problem },
      cause: error,
    });
  }
}

/** Reads a cell; none when all it holds is the title that we put there. */
function readCell(stored: JsonObject, index: number, context: Context): readonly Cell[] {
  const line = context.lines.findLine(["cells", index, "source", 0]);
  const ours = readOurs(
    stored["metadata"] as JsonObject,
    context.path,
    context.lines.findLine(["cells", index]),
  );
  const { tags, metadata } = readTags(ours.foreign);
  const markdown = ours.readText("markdown");
  const { id, attachments } = stored;
  const base = {
    id: typeof id === "string" ? id : "",
    line,
    tags,
    metadata,
    ...(markdown === undefined ? {} : { markdown }),
    ...(attachments === undefined ? {} : { attachments: readAttachments(attachments as JsonObject) }),
  };
  const text = joinLines(stored["source"]);
  if (stored["cell_type"] === "raw") return [{ ...base, kind: "raw", source: text }];
  if (stored["cell_type"] === "markdown") {
    const source = readSource(text, ours, { ...context, isFirst: index === 0 });
    const isTitle = source === "" && ours.readText("rendered") !== undefined;
    return isTitle ? [] : [{ ...base, kind: "prose", source }];
  }
  const count = stored["execution_count"];
  return [
    {
      ...base,
      kind: "code",
      language: ours.readText("language") ?? context.language,
      source: text,
      title: "",
      expectation: readExpectation(ours, index, context),
      outputs: (stored["outputs"] as readonly JsonObject[]).map(readOutput),
      executionCount: typeof count === "number" ? count : null,
    },
  ];
}

function readExpectation(ours: Ours, index: number, { path, lines }: Context): Expectation | undefined {
  const info = ours.readText("expectation", "info");
  if (info === undefined) return undefined;
  const line = lines.findLine(["cells", index, "metadata", "seigo", "expectation", "text", 0]);
  if (info === "silent") return { kind: "silence", line };
  const { language: format, attributes } = parseInfo(info);
  const others = new Map([...attributes].filter(([name]) => name !== "expect"));
  const text = ours.readText("expectation", "text") ?? "";
  return parseExpectation({ format, attributes: others, text, path, line });
}

/** Tags are the cell's own; an empty list stays with the metadata, so that it is written back. */
function readTags(metadata: JsonObject): { readonly tags: readonly string[]; readonly metadata: JsonObject } {
  const { tags, ...others } = metadata;
  const list = Array.isArray(tags) ? (tags as readonly string[]) : [];
  return list.length === 0 ? { tags: [], metadata } : { tags: list, metadata: others };
}

function readAttachments(attachments: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(attachments).map(([name, bundle]) => [name, joinBundle(bundle as JsonObject)]),
  );
}
