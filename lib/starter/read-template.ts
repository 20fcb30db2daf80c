import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Seen from `dist/lib/starter/`. */
const TEMPLATE = fileURLToPath(new URL("../../../lib/starter/template/", import.meta.url));
/** npm leaves a file of this name out of the package. */
const GITIGNORE = "gitignore";

/** What is written into `package.json`. */
export interface ProjectManifest {
  readonly name: string;
  /** What npm is to install as seigo: a version, a file or an address. */
  readonly seigo: string;
}

/** The files of a new project: paths in it, with `/`, and texts, sorted by path. */
export async function readTemplate(manifest: ProjectManifest): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = await Promise.all(
    paths.map(async (path) => {
      const name = relative(TEMPLATE, path).split(sep).join("/");
      const text = await readFile(path, "utf8");
      if (name === "package.json") return [name, formatManifest(text, manifest)] as const;
      return [name === GITIGNORE ? ".gitignore" : name, text] as const;
    }),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function formatManifest(text: string, { name, seigo }: ProjectManifest): string {
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify({ ...manifest, name, dependencies: { seigo } }, null, 2)}\n`;
}
