import { readStatements } from "../../document/json.js";

/** A place in a text; lines and columns count from 1. */
interface TextPosition {
  readonly Line: number;
  readonly Column: number;
}

/** Where a statement begins and ends in a document, as AWS tells it. */
export interface StatementPosition {
  readonly StartPosition: TextPosition;
  readonly EndPosition: TextPosition;
}

/**
 * Finds a policy's statement by its place, from 1. AWS's reader counts a statement from where it has read to before:
 * behind the bracket of the list, behind the statement before, or behind the brace of a statement without a list.
 */
export function findStatementPosition(document: string, index: number): StatementPosition | undefined {
  const list = findMember(document, "Statement");
  if (list === undefined) return undefined;
  if (document[list] === "{") return formatPosition(document, list + 1, findEnd(document, list));
  let before = list + 1;
  for (let count = readStatements(JSON.parse(document)).length, number = 1; number <= count; number++) {
    const end = findEnd(document, document.indexOf("{", before));
    if (number === index) return formatPosition(document, before, end);
    before = end;
  }
  return undefined;
}

/** Where the value of a member of the outermost object begins. */
function findMember(document: string, name: string): number | undefined {
  let depth = 0;
  for (let place = 0; place < document.length; place++) {
    const letter = document[place];
    if (letter === '"') {
      const end = findStringEnd(document, place);
      const colon = /\s*:\s*/y;
      colon.lastIndex = end;
      if (depth === 1 && document.slice(place + 1, end - 1) === name && colon.test(document)) {
        return colon.lastIndex;
      }
      place = end - 1;
    } else if (letter === "{" || letter === "[") depth++;
    else if (letter === "}" || letter === "]") depth--;
  }
  return undefined;
}

/** Behind the brace that closes the one at a place. */
function findEnd(document: string, start: number): number {
  let depth = 0;
  for (let place = start; place < document.length; place++) {
    const letter = document[place];
    if (letter === '"') place = findStringEnd(document, place) - 1;
    else if (letter === "{") depth++;
    else if (letter === "}" && --depth === 0) return place + 1;
  }
  return document.length;
}

/** Behind the quotation mark that closes the one at a place. */
function findStringEnd(document: string, start: number): number {
  for (let place = start + 1; place < document.length; place++) {
    if (document[place] === "\\") place++;
    else if (document[place] === '"') return place + 1;
  }
  return document.length;
}

function formatPosition(document: string, start: number, end: number): StatementPosition {
  return { StartPosition: findPosition(document, start), EndPosition: findPosition(document, end) };
}

function findPosition(document: string, place: number): TextPosition {
  const lines = document.slice(0, place).split("\n");
  return { Line: lines.length, Column: (lines.at(-1)?.length ?? 0) + 1 };
}
