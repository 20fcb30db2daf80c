import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isWithin } from "./is-within.js";

/** A quoted text that could be a path: on one line, no colon (URLs, ARNs, `node:fs`), not absolute. */
const QUOTED = /(["'`])((?![/~ ])[^\n"'`:*?<>|$]{1,200})\1/g;
/** A path that leads upwards, as shells and comments of cells have it. */
const UPWARDS = /(?<![\w./"'`])\.\.\/[\w./@+-]+/g;
/** A path in pieces: `join("..", "data", "users.csv")`. */
const JOINED = /\b(?:join|resolve)\(([^()\n]*)\)/g;
/** An import names `./lib/x.js` for `./lib/x.ts`, and may leave the ending out. */
const ENDINGS = ["", ".ts", ".tsx", ".js", ".json"];
const CODE = /\.[cm]?[jt]sx?$/;
/** Local modules that are read for what they name in turn. */
const MOST_MODULES = 500;

/** What cells and the local modules that they import name, as far as it is there: absolute paths of files and folders. */
export function findNamedPaths(sources: readonly string[], folder: string): readonly string[] {
  const found = new Set<string>();
  let modules = 0;
  const follow = (text: string, from: string): void => {
    for (const name of listNames(text, from)) {
      for (const path of listCandidates(resolve(from, name))) {
        if (found.has(path) || !isCopied(path)) continue;
        found.add(path);
        if (!CODE.test(path) || statSync(path).isDirectory() || ++modules > MOST_MODULES) continue;
        // What a module reads, it has beside it; not where that is a folder that this one is in.
        if (!isWithin(folder, dirname(path))) found.add(dirname(path));
        follow(readFileSync(path, "utf8"), dirname(path));
      }
    }
  };
  for (const source of sources) follow(source, folder);
  return [...found];
}

function listNames(text: string, from: string): readonly string[] {
  const joined: string[] = [];
  const rest = text.replace(JOINED, (call, pieces: string) => {
    const path = listQuoted(pieces).join("/");
    if (path === "" || !isCopied(resolve(from, path))) return call;
    joined.push(path);
    return "";
  });
  return [...joined, ...listQuoted(rest), ...(rest.match(UPWARDS) ?? [])];
}

function listQuoted(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].map(([, , path = ""]) => path);
}

function listCandidates(path: string): readonly string[] {
  const stem = path.replace(/\.js$/, "");
  return [...new Set([path, ...ENDINGS.map((ending) => `${stem}${ending}`)])];
}

/** Packages and repositories are not copied, and what is not there cannot be. */
function isCopied(path: string): boolean {
  if (/\/(?:node_modules|\.git)(?:\/|$)/.test(path)) return false;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (stats.isFile() || stats.isDirectory());
}
