import ts from "typescript";

/** A place where a program prints or ends itself. */
export interface FoundOutput {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** As `console.log` or `process.exit`. */
  readonly what: string;
}

/** Members of `process` that print or exit. */
const MEMBERS = ["stdout", "stderr", "exit", "exitCode", "reallyExit", "abort"];
const WRITERS = ["writeSync", "writeFileSync", "appendFileSync", "createWriteStream"];
const SCREEN = /^([12]|["']\/dev\/(stdout|stderr|tty)["'])$/;

/**
 * Finds where sources, by path, print or end themselves: uses of the global `console`, of the streams and exits of the
 * global `process` (or of all of it, handed on), a signal to their own number, and writes to the numbers of stdout and
 * stderr. A variable or parameter with one of these names is not the global.
 */
export function findOutput(texts: Readonly<Record<string, string>>): readonly FoundOutput[] {
  const options = { noLib: true, noResolve: true, types: [] };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (path) => ts.createSourceFile(path, texts[path] ?? "", ts.ScriptTarget.ES2022, true),
  };
  const program = ts.createProgram(Object.keys(texts), options, host);
  const checker = program.getTypeChecker();
  const found: FoundOutput[] = [];
  for (const source of program.getSourceFiles()) visit(source, source);
  return found;

  function visit(node: ts.Node, source: ts.SourceFile): void {
    const what = ts.isCallExpression(node)
      ? describeCall(node)
      : isGlobal(node)
        ? describeUse(node)
        : undefined;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (what) found.push({ path: source.fileName, line: line + 1, what });
    ts.forEachChild(node, (child) => visit(child, source));
  }

  /** Nothing is loaded, so that what has a symbol is declared in its source. */
  function isGlobal(node: ts.Node): node is ts.Identifier {
    if (!ts.isIdentifier(node) || !["console", "process", "globalThis"].includes(node.text)) return false;
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent)) return !checker.getShorthandAssignmentValueSymbol(parent);
    const isName = "name" in parent && parent.name === node;
    if (isName || ts.isTypeQueryNode(parent)) return false;
    return node.text === "globalThis" || !checker.getSymbolAtLocation(node);
  }
}

function describeUse(node: ts.Node, name = node.getText()): string | undefined {
  const members = listMembers(node);
  if (name === "globalThis") {
    const global = members.find((member) => member === "console" || member === "process");
    return global && describeUse(node.parent, global);
  }
  if (name === "console") return ["console", ...members].join(".");
  if (members.length === 0) return "process";
  const named = members.find((member) => MEMBERS.includes(member));
  return named && `process.${named}`;
}

/** What is taken of a value: by a dot, in brackets, or by a pattern. Nothing: the whole of it is handed on. */
function listMembers(node: ts.Node): readonly string[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) {
    return [parent.argumentExpression.text];
  }
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return [];
  return parent.name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
}

function describeCall({ expression, arguments: [first] }: ts.CallExpression): string | undefined {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const argument = first?.getText() ?? "";
  const isOutput = WRITERS.includes(name)
    ? SCREEN.test(argument)
    : name === "kill" && /^-?process\.pid$/.test(argument);
  return isOutput ? `${name}(${argument})` : undefined;
}
