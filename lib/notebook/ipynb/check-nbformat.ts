import type { ErrorObject } from "ajv";
import type { Json } from "../../expectation/expectation.js";
import { SeigoError } from "../../message/error.js";
import type { JsonObject } from "../notebook.js";
import { findValidator } from "./read-validators.js";

/** A notebook's JSON that has the shape nbformat 4.5 demands; ids may be missing, as before 4.5. */
export interface NbformatJson extends JsonObject {
  readonly metadata: JsonObject;
  readonly cells: readonly JsonObject[];
}

const CELL_TYPES = ["markdown", "code", "raw"];
const OUTPUT_TYPES = ["stream", "display_data", "execute_result", "error"];
/** JupyterLab keeps a line that a cell has asked for as a stream `stdin`. */
const STREAMS = ["stdout", "stderr", "stdin"];
const MINOR = 5;

/**
 * Checks a notebook's JSON against Jupyter's own schema, cell by cell so that the error names the place.
 * `findLine` tells the 1-based line of a cell. Throws a `SeigoError`.
 */
export function checkNbformat(
  json: Json,
  path: string,
  findLine: (cell: number) => number,
): asserts json is NbformatJson {
  const notebook = isObject(json) ? json : {};
  checkVersion(notebook, path);
  const cells = Array.isArray(notebook["cells"]) ? (notebook["cells"] as readonly Json[]) : notebook["cells"];
  const whole = { ...notebook, nbformat_minor: MINOR, cells: Array.isArray(cells) ? [] : (cells ?? null) };
  check(cells === undefined ? { ...whole, cells: null } : whole, "notebook", {
    path,
    line: 1,
    place: "notebook",
  });
  for (const [index, cell] of (Array.isArray(cells) ? (cells as readonly Json[]) : []).entries()) {
    checkCell(cell, { path, line: findLine(index), place: `cells[${index}]` });
  }
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly place: string;
}

function checkVersion(notebook: JsonObject, path: string): void {
  const { nbformat, nbformat_minor: minor } = notebook;
  if (nbformat === 4 && typeof minor === "number" && minor >= 0 && minor <= MINOR) return;
  if (typeof nbformat !== "number") {
    throw new SeigoError('Cannot read "{path}": it is not a Jupyter notebook; it has no number "nbformat".', {
      values: { path },
    });
  }
  const isOld = nbformat < 4;
  throw new SeigoError('Cannot read "{path}": it is in nbformat {version}; seigo reads 4.0 to 4.{minor}.', {
    values: { path, version: `${nbformat}.${typeof minor === "number" ? minor : "?"}`, minor: MINOR },
    ...(isOld ? { next: 'Convert it with "jupyter nbconvert --to notebook --nbformat 4 FILE".' } : {}),
  });
}

function checkCell(cell: Json, where: Place): void {
  const { outputs, ...rest } = isObject(cell) ? cell : {};
  const type = rest["cell_type"];
  if (typeof type !== "string" || !CELL_TYPES.includes(type)) {
    throw fail(where, `cell_type must be one of ${CELL_TYPES.join(", ")}`);
  }
  const list = Array.isArray(outputs) ? (outputs as readonly Json[]) : [];
  const isList = Array.isArray(outputs);
  const shell = outputs === undefined ? rest : { ...rest, outputs: isList ? [] : outputs };
  check({ id: "missing", ...shell }, `${type}_cell`, where);
  for (const [index, output] of list.entries()) {
    const place = { ...where, place: `${where.place}.outputs[${index}]` };
    const kind = isObject(output) ? output["output_type"] : undefined;
    if (typeof kind !== "string" || !OUTPUT_TYPES.includes(kind)) {
      throw fail(place, `output_type must be one of ${OUTPUT_TYPES.join(", ")}`);
    }
    check(output, kind, place);
    const name = isObject(output) ? output["name"] : undefined;
    if (kind === "stream" && !STREAMS.includes(String(name))) {
      throw fail(place, "name must be stdout or stderr");
    }
  }
}

function check(value: Json, name: string, where: Place): void {
  const validate = findValidator(name);
  if (validate(value)) return;
  const [error] = validate.errors ?? [];
  throw fail(where, error === undefined ? "" : formatProblem(error));
}

function formatProblem({ instancePath, message = "", params }: ErrorObject): string {
  const extra = (params as { readonly additionalProperty?: unknown }).additionalProperty;
  const member = instancePath.replace(/^\//, "").replaceAll("/", ".");
  return `${member} ${message}${typeof extra === "string" ? ` ("${extra}")` : ""}`.trim();
}

function fail({ path, line, place }: Place, problem: string): SeigoError {
  return new SeigoError('Cannot read "{path}", line {line}: this is not nbformat 4.5: {place}: {problem}.', {
    values: { path, line, place, problem },
  });
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
