import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { blankComments } from "../../../../../lib/kernel/server/converter/child/blank-comments.js";
import {
  NotUnderstood,
  narrowPackage,
} from "../../../../../lib/kernel/server/converter/child/sdk/narrow-package.js";

const MODULES = join(createRequire(import.meta.url).resolve("seigo/package.json"), "../node_modules");

function readPlain(path: string): string | undefined {
  const text = ts.sys.readFile(path);
  return text && blankComments(path, text);
}

describe("narrowPackage()", () => {
  const files: Readonly<Record<string, string>> = {
    "/p/index.d.ts":
      'export * from "./Client";\nexport * from "./commands";\nexport * from "./models/models_0";\n',
    "/p/Client.d.ts":
      'import type { GetCommandInput } from "./commands/GetCommand";\nimport type { ReplaceEveryThingCommandInput } from "./commands/ReplaceEveryThingCommand";\nexport type ServiceInputTypes = GetCommandInput | ReplaceEveryThingCommandInput;\nexport declare class Client {\n    send(input: ServiceInputTypes): void;\n}\n',
    "/p/commands/index.d.ts": 'export * from "./GetCommand";\nexport * from "./ReplaceEveryThingCommand";\n',
    "/p/commands/GetCommand.d.ts":
      'import type { Thing } from "../models/models_0";\nexport interface GetCommandInput extends Thing {\n}\nexport declare class GetCommand {\n    run: (client: import("..").Client, input: GetCommandInput) => void;\n}\n',
    "/p/commands/ReplaceEveryThingCommand.d.ts":
      'import type { Other } from "../models/models_0";\nexport interface ReplaceEveryThingCommandInput extends Other {\n}\nexport declare class ReplaceEveryThingCommand {\n    run: (input: ReplaceEveryThingCommandInput) => void;\n}\n',
    "/p/models/models_0.d.ts":
      "export interface Thing {\n    part: Part;\n}\nexport interface Other {\n}\nexport interface Part {\n    whole?: Thing;\n}\n",
  };
  const narrow = (other: Readonly<Record<string, string>> = {}) =>
    narrowPackage("/p/index.d.ts", (path) => ({ ...files, ...other })[path]);
  const squeeze = (text: string | undefined): string | undefined => text?.replace(/\s+/g, " ").trim();

  it("keeps a name and what it is made of, in their places", () => {
    const sdk = narrow();
    ok(sdk.want("GetCommand"));
    const models = sdk.read("/p/models/models_0.d.ts");
    equal(squeeze(models), "export interface Thing { part: Part; } export interface Part { whole?: Thing; }");
    equal(models?.length, files["/p/models/models_0.d.ts"]?.length);
    equal(models?.indexOf("interface Part"), files["/p/models/models_0.d.ts"]?.indexOf("interface Part"));
    equal(squeeze(sdk.read("/p/commands/index.d.ts")), 'export * from "./GetCommand";');
    equal(sdk.read("/p/commands/ReplaceEveryThingCommand.d.ts"), undefined);
  });

  it("leaves of the union of all commands those that are kept", () => {
    const sdk = narrow();
    ok(sdk.want("GetCommand"));
    equal(
      squeeze(sdk.read("/p/Client.d.ts")),
      'import type { GetCommandInput } from "./commands/GetCommand"; export type ServiceInputTypes = GetCommandInput | {$metadata:any;_:never}; export declare class Client { send(input: ServiceInputTypes): void; }',
    );
    ok(sdk.want("ReplaceEveryThingCommand"));
    equal(squeeze(sdk.read("/p/Client.d.ts")), squeeze(files["/p/Client.d.ts"]));
  });

  it("keeps no command for a client alone", () => {
    const sdk = narrow();
    ok(sdk.want("Client"));
    equal(
      squeeze(sdk.read("/p/Client.d.ts")),
      "export type ServiceInputTypes = {$metadata:any;_:never}; export declare class Client { send(input: ServiceInputTypes): void; }",
    );
  });

  it("knows that there is no such name", () => equal(narrow().want("NoneCommand"), false));

  const strange: readonly (readonly [title: string, other: Readonly<Record<string, string>>])[] = [
    ["a statement of another kind", { "/p/models/models_0.d.ts": "declare module 'a' {\n}\n" }],
    ["a module that is not there", { "/p/index.d.ts": 'export * from "./none";\n' }],
    [
      "a name that is not there",
      {
        "/p/commands/GetCommand.d.ts":
          'import { None } from "../models/models_0";\nexport declare class GetCommand extends None {\n}\n',
      },
    ],
    [
      "a module as a whole",
      {
        "/p/commands/GetCommand.d.ts":
          'export declare class GetCommand {\n    all: typeof import("..");\n}\n',
      },
    ],
  ];
  for (const [title, other] of strange) {
    it(`does not understand ${title}`, () => {
      throws(() => narrow(other).want("GetCommand"), NotUnderstood);
    });
  }

  describe("of the installed SDK", function () {
    this.timeout(60_000);
    for (const name of ["client-ec2", "client-iam", "client-sts"]) {
      const folder = join(MODULES, "@aws-sdk", name, "dist-types/");
      const index = readFileSync(join(folder, "commands/index.d.ts"), "utf8");
      const commands = [...index.matchAll(/"\.\/(\w+)"/g)].map(([, command = ""]) => command);
      // Every 40th command, and a client: another program of them for each of three beginnings.
      for (const begin of [0, 7, 19]) {
        it(`leaves nothing out that ${name} needs (from command ${begin} on)`, () => {
          const client = /class (\w+Client) /.exec(readFileSync(join(folder, "index.d.ts"), "utf8"))?.[1];
          const names = commands.filter((_, place) => place % 40 === begin % Math.min(40, commands.length));
          deepEqual(
            compile(folder, `@aws-sdk/${name}`, client === undefined ? names : [...names, client]),
            [],
          );
          ok(names.length > 0);
        });
      }
    }

    /** What the compiler finds wrong in the narrow declarations of a package, of which names are imported. */
    function compile(folder: string, specifier: string, names: readonly string[]): readonly string[] {
      const sdk = narrowPackage(join(folder, "index.d.ts"), readPlain);
      for (const name of names) ok(sdk.want(name), name);
      const cell = join(MODULES, "../cell.ts");
      const source = `import { ${names.join(", ")} } from "${specifier}";\n`;
      const options: ts.CompilerOptions = {
        strict: true,
        types: ["node"],
        target: ts.ScriptTarget.ES2022,
        lib: ["lib.es2022.d.ts"],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      };
      const host = ts.createCompilerHost(options);
      const read = (path: string): string | undefined =>
        path === cell ? source : (sdk.read(path) ?? readPlain(path));
      const { fileExists } = host;
      host.fileExists = (path) => path === cell || fileExists(path);
      host.readFile = read;
      host.getSourceFile = (path, version) => {
        const text = read(path);
        return text === undefined ? undefined : ts.createSourceFile(path, text, version);
      };
      const program = ts.createProgram([cell], options, host);
      const declared = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
      ok(declared.length > names.length);
      return [program.getSourceFile(cell), ...declared].flatMap((file) =>
        [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
          ({ messageText, start = 0 }) =>
            `${file?.fileName.slice(folder.length)} ${start}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
        ),
      );
    }
  });
});
