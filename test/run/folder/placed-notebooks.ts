import { mkdirSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A project with one notebook in its folder `lessons/ja`, and what is right about it. */
export interface PlacedNotebook {
  readonly title: string;
  /** `repository`: inside of this one, whose packages are found from there. */
  readonly inside: "repository" | "nothing";
  readonly files: Readonly<Record<string, string>>;
  /** Makes links in the project's folder. */
  readonly link?: (project: string) => void;
  readonly cells: readonly string[];
  /** Cells that end with an error; none when left out. */
  readonly wrong?: number;
}

const MODULES = fileURLToPath(new URL("../../../../node_modules", import.meta.url));

/** What TypeScript can write the types of only when it sees the SDK's packages above the cell. */
const SDK_CELLS = [
  [
    'import { IAMClient, ListUsersCommand, paginateListUsers } from "@aws-sdk/client-iam";',
    'import { fromIni, fromTemporaryCredentials } from "@aws-sdk/credential-providers";',
    'import { waitUntil } from "seigo";',
    "const iam = new IAMClient({});",
    "const pages = paginateListUsers({ client: iam }, {});",
    "console.log(typeof pages.next, typeof waitUntil);",
  ],
  ['const creds = fromIni({ profile: "dev" });', "console.log(typeof creds);"],
  [
    'const role = fromTemporaryCredentials({ params: { RoleArn: "arn:aws:iam::123456789012:role/r" } });',
    "console.log(typeof role);",
  ],
  ["const region = iam.config.region;", "console.log(await region());"],
  [
    "function list() { return paginateListUsers({ client: iam }, {}); }",
    "const send = async () => (await iam.send(new ListUsersCommand({}))).$metadata;",
    "console.log(typeof list().next, (await send()).httpStatusCode);",
  ],
  [
    "class Reader { readonly creds = creds; readonly role = role; list() { return list(); } }",
    "const reader = new Reader();",
    "console.log(typeof reader.list().next, reader.creds === creds);",
  ],
  ["for await (const page of new Reader().list()) console.log(page.Users?.length);"],
].map((lines) => lines.join("\n"));

/** A package in the notebook's folder, and a local module that names it. */
const OWN_PACKAGE = {
  "lessons/ja/package.json": JSON.stringify({
    name: "own",
    exports: { ".": "./dist/index.js", "./only": { import: "./dist/only.mjs" } },
    imports: { "#part": "./dist/part.js" },
  }),
  "lessons/ja/dist/index.js": 'exports.own = "own " + require("#part").part;',
  "lessons/ja/dist/part.js": 'exports.part = "part";',
  "lessons/ja/dist/only.mjs": 'export const only = "only";',
  "lessons/ja/local.ts":
    'const { own } = require("own"); const { part } = require("#part"); export const local = [own, part];',
};
const OWN_CELLS = [
  'const { own } = require("own");\nconsole.log(own, require("#part").part);',
  'import { local } from "./local.js";\nconsole.log(local);',
  'const { only } = await import("own/only");\nconsole.log(only);',
  'console.log(import.meta.resolve("own"));',
];

const TABLE = 'import { readFileSync } from "node:fs";\nimport { join } from "node:path";\n';

export const PLACED_NOTEBOOKS: readonly PlacedNotebook[] = [
  { title: "the SDK hoisted", inside: "repository", files: {}, cells: SDK_CELLS },
  {
    title: "the SDK in a linked node_modules",
    inside: "nothing",
    files: {},
    link: (project) => symlinkSync(MODULES, `${project}/lessons/node_modules`, "dir"),
    cells: SDK_CELLS,
  },
  {
    title: "the SDK linked apart from what it depends on",
    inside: "nothing",
    files: {},
    link: (project) => {
      mkdirSync(`${project}/node_modules`);
      for (const name of ["@aws-sdk", "seigo"]) {
        symlinkSync(`${MODULES}/${name}`, `${project}/node_modules/${name}`);
      }
    },
    cells: SDK_CELLS,
  },
  { title: "the SDK of our own package", inside: "nothing", files: {}, cells: SDK_CELLS },
  {
    title: "local modules beside it",
    inside: "nothing",
    files: {
      "lessons/ja/x.ts":
        "export const x: number = 1; export class Counter { private n = x; get() { return this.n; } }",
      "lessons/ja/plain.js": "export const plain = 2;",
      "lessons/ja/common.cjs": "module.exports = { common: 3, where: __dirname };",
      "lessons/ja/data.json": '{ "four": 4 }',
    },
    cells: [
      'import { Counter, x } from "./x.js";\nimport { plain } from "./plain";\nconsole.log(x, plain);',
      'import data from "./data.json";\nimport common from "./common.cjs";\nconsole.log(data.four, common.common, common.where);',
      "const make = () => new Counter();\nconsole.log(make().get());",
      'const later = await import("./x.js");\nconsole.log(later.x);',
    ],
  },
  {
    title: "a local module in a folder beside the notebook's",
    inside: "nothing",
    files: {
      "lessons/lib/x.ts": `${TABLE}export const x = readFileSync(join(__dirname, "table.txt"), "utf8"); export interface X { readonly x: string }`,
      "lessons/lib/table.txt": "table",
      "top.ts": 'export { x as top } from "./lessons/lib/x.js";',
    },
    cells: [
      'import { x, type X } from "../lib/x.js";\nconst made: X = { x };\nconsole.log(made);',
      'import { top } from "../../top.js";\nconsole.log(top);',
    ],
  },
  {
    title: "local modules that import others, and a folder's index",
    inside: "nothing",
    files: {
      "lessons/ja/a.ts":
        'import { b } from "./b.js"; import { index } from "./parts"; export const a = [b, index] as const;',
      "lessons/ja/b.ts": 'import { far } from "../../far/far.js"; export const b = "b" + far;',
      "lessons/ja/parts/index.ts": 'export * from "./part.js";',
      "lessons/ja/parts/part.ts": 'export const index = "index";',
      "lessons/ja/users.service.ts":
        'import { index } from "./parts/index"; export const find = () => index;',
      "far/far.ts": 'import table from "./table.json"; export const far = table.far;',
      "far/table.json": '{ "far": true }',
    },
    cells: [
      'import { a } from "./a.js";\nconsole.log(a);',
      'import * as parts from "./parts";\nparts.index',
      'import { find } from "./users.service";\nfind()',
    ],
  },
  {
    title: "packages hoisted, nearer, linked, with exports and without",
    inside: "nothing",
    files: {
      "node_modules/plain/package.json": '{ "name": "plain", "main": "main.js", "types": "main.d.ts" }',
      "node_modules/plain/main.js": 'exports.make = () => ({ kind: "plain" });',
      "node_modules/plain/main.d.ts":
        'import type { Made } from "./made"; export declare function make(): Made;',
      "node_modules/plain/made.d.ts": "export interface Made { readonly kind: string }",
      "node_modules/near/package.json": '{ "name": "near", "main": "main.js" }',
      "node_modules/near/main.js": 'exports.near = "far";',
      "lessons/node_modules/near/package.json": '{ "name": "near", "main": "main.js", "types": "main.d.ts" }',
      "lessons/node_modules/near/main.js": 'exports.near = "near";',
      "lessons/node_modules/near/main.d.ts": "export declare const near: string;",
      "node_modules/@me/modern/package.json":
        '{ "name": "@me/modern", "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" }, "./part": { "types": "./dist/part.d.ts", "default": "./dist/part.js" } } }',
      "node_modules/@me/modern/dist/index.js": 'exports.Modern = class Modern { kind = "modern"; };',
      "node_modules/@me/modern/dist/index.d.ts":
        "export declare class Modern { private secret; readonly kind: string }",
      "node_modules/@me/modern/dist/part.js": "exports.part = () => 1n;",
      "node_modules/@me/modern/dist/part.d.ts": "export declare function part(): bigint;",
      "packages/linked/package.json": '{ "name": "linked", "main": "main.js", "types": "main.d.ts" }',
      "packages/linked/main.js": 'exports.linked = () => ({ near: require("near").near });',
      "packages/linked/main.d.ts":
        "export declare class Linked { private secret; readonly near: string } export declare function linked(): Linked;",
    },
    link: (project) => symlinkSync("../packages/linked", `${project}/node_modules/linked`),
    cells: [
      'import { make } from "plain";\nimport { near } from "near";\nconst made = make();\nconsole.log(made.kind, near);',
      'import { Modern } from "@me/modern";\nimport { part } from "@me/modern/part";\nconst modern = () => new Modern();\nconsole.log(modern().kind, part());',
      'import { linked } from "linked";\nconst links = () => [linked()];\nconsole.log(links());',
      'console.log(require("near").near, require.resolve("linked").endsWith("packages/linked/main.js"));',
    ],
  },
  {
    title: "the package that it belongs to, more than is copied, which its own node_modules links to",
    inside: "nothing",
    files: {
      ...OWN_PACKAGE,
      ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`lessons/ja/many/${index}.txt`, ""])),
    },
    link: (project) => {
      mkdirSync(`${project}/lessons/ja/node_modules`);
      symlinkSync("..", `${project}/lessons/ja/node_modules/own`);
    },
    cells: OWN_CELLS,
  },
  {
    title: "the package that it belongs to, all of which is copied",
    inside: "nothing",
    files: OWN_PACKAGE,
    cells: OWN_CELLS,
  },
  {
    title: "the package that it belongs to, of a folder above it",
    inside: "nothing",
    files: Object.fromEntries(
      Object.entries(OWN_PACKAGE).map(([path, text]) => [
        path.startsWith("lessons/ja/dist") || path.endsWith("package.json")
          ? path.replace("lessons/ja/", "")
          : path,
        text,
      ]),
    ),
    cells: OWN_CELLS,
  },
  {
    title: "files that are read and written",
    inside: "nothing",
    files: {
      "lessons/ja/.env": "SECRET=1",
      "lessons/ja/data/users.csv": "id,name\n1,an",
      "lessons/ja/data/more.csv": "id\n2",
      "lessons/data/roles.csv": "role",
      "lessons/ja/reader.ts": `${TABLE}export const read = (name: string) => readFileSync(join(__dirname, "data", name), "utf8");`,
    },
    cells: [
      'import * as fs from "node:fs";\nimport { join } from "node:path";\nconsole.log(fs.readFileSync(".env", "utf8"), fs.readFileSync("../data/roles.csv", "utf8"));',
      'for (const name of fs.readdirSync("data")) console.log(name, fs.readFileSync(join("data", name), "utf8").length);',
      'import { read } from "./reader.js";\nconsole.log(read("users.csv"), process.cwd());',
      'fs.appendFileSync("data/users.csv", "\\n2,bo");\nfs.writeFileSync("../data/new.txt", "new");\nfs.rmSync(".env");\nfs.mkdirSync("made/deep", { recursive: true });\nfs.renameSync("data/more.csv", "made/deep/moved.csv");\nconsole.log(read("users.csv"), fs.readdirSync("made/deep"), fs.readdirSync("../data"));',
      'fs.writeFileSync("written.ts", "export const written: number = 5;");\nfs.writeFileSync("written.json", "[6]");',
      'import { written } from "./written.js";\nimport list from "./written.json";\nconst sum: number = written + list[0];\nconsole.log(sum);',
      'fs.writeFileSync("written.ts", "export const written: string = \\"text\\";");',
      'import { written as again } from "./written.js";\nconsole.log(again.toUpperCase());',
    ],
  },
  {
    title: "errors of local modules",
    inside: "nothing",
    files: {
      "lessons/ja/fail.ts": 'export function fail(): never {\n  throw new TypeError("no");\n}',
      "lessons/ja/broken.ts": 'export const broken: number = "text";',
    },
    cells: [
      'import { fail } from "./fail.js";\ntry {\n  fail();\n} catch (error) {\n  console.log((error as Error).stack);\n}',
      "fail();",
      'import { broken } from "./broken.js";\nconsole.log(broken);',
      'import { missing } from "./missing.js";\nconsole.log(missing);',
    ],
    wrong: 3,
  },
];
