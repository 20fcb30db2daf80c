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
const MEMBERS = ["stdout", "stderr", "exit", "exitCode", "reallyExit", "abort", "_rawDebug"];
const WRITERS = [
  ...["write", "writeSync", "writev", "writevSync", "WriteStream", "createWriteStream"],
  ...["writeFile", "writeFileSync", "appendFile", "appendFileSync", "open", "openSync"],
];
const SCREEN = /^([12]|["'`](\/dev\/(stdout|stderr|tty|fd\/[12])|\/proc\/self\/fd\/[12])["'`])$/;

/**
 * Finds where sources, by path, print or end themselves: uses of the global `console`, of the streams and exits of the
 * global `process` (or of all of it, handed on), a signal to their own number, and writes to the numbers of stdout and
 * stderr. A variable or parameter with one of these names is not the global; one that is declared as `globalThis`, as
 * such a number or as what writes to it counts as what it is.
 *
 * Out of reach are: `globalThis` that is handed to a function or assigned later, a name that is put together
 * (`globalThis["con" + "sole"]`, `Reflect.get`), a number that is calculated or stands among options (`{ fd: 1 }`),
 * what another file exports, `eval`, and what a program that is started does with the streams that it inherits.
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
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    for (const what of describeNode(node)) found.push({ path: source.fileName, line: line + 1, what });
    ts.forEachChild(node, (child) => visit(child, source));
  }

  function describeNode(node: ts.Node): readonly string[] {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return listDefined(describeCall(node));
    if (ts.isIdentifier(node) && isGlobal(node)) return listDefined(describeUse(node, node.text));
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer) {
      const names = listNames(node.name).filter(isGlobalName);
      return names.length > 0 && isGlobalThis(node.initializer) ? names : [];
    }
    const name = findMember(node);
    if (!name || !isGlobalName(name.text) || !isGlobalThis(name.of)) return [];
    return listDefined(describeUse(node, name.text));
  }

  /** Nothing is loaded, so that what has a symbol is declared in its source. */
  function isGlobal(node: ts.Identifier): boolean {
    if (!isGlobalName(node.text)) return false;
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent)) return !checker.getShorthandAssignmentValueSymbol(parent);
    const isName =
      ("name" in parent && parent.name === node) ||
      ("propertyName" in parent && parent.propertyName === node);
    return !isName && !ts.isTypeQueryNode(parent) && !checker.getSymbolAtLocation(node);
  }

  function isGlobalThis(node: ts.Node): boolean {
    const value = resolveValue(node);
    const member = findMember(value);
    if (member) return ["global", "globalThis"].includes(member.text) && isGlobalThis(member.of);
    if (!ts.isIdentifier(value)) return false;
    return value.text === "globalThis" || (value.text === "global" && !checker.getSymbolAtLocation(value));
  }

  function describeCall(node: ts.CallExpression | ts.NewExpression): string | undefined {
    const [first] = node.arguments ?? [];
    if (!first) return undefined;
    const argument = resolveValue(first).getText();
    if (SCREEN.test(argument)) {
      const name = nameValue(node.expression);
      return WRITERS.includes(name) ? `${name}(${argument})` : undefined;
    }
    if (!/^-?process\.pid$/.test(argument) || nameValue(node.expression) !== "kill") return undefined;
    return `kill(${argument})`;
  }

  /** The name under which its module or object has a value: that of a member, or of what is imported. */
  function nameValue(node: ts.Node): string {
    const value = resolveValue(node);
    const declaration = findDeclaration(value);
    if (declaration && (ts.isImportSpecifier(declaration) || ts.isBindingElement(declaration))) {
      return (declaration.propertyName ?? declaration.name).getText();
    }
    return findMember(value)?.text ?? value.getText();
  }

  /** What a variable was declared as, without what only TypeScript sees. */
  function resolveValue(node: ts.Node, seen: readonly ts.Node[] = []): ts.Node {
    if (isWrapper(node)) return resolveValue(node.expression, seen);
    const declaration = findDeclaration(node);
    if (!declaration || !ts.isVariableDeclaration(declaration) || seen.includes(declaration)) return node;
    return declaration.initializer ? resolveValue(declaration.initializer, [...seen, declaration]) : node;
  }

  function findDeclaration(node: ts.Node): ts.Declaration | undefined {
    return ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.declarations?.[0] : undefined;
  }
}

function isGlobalName(name: string): boolean {
  return name === "console" || name === "process";
}

function describeUse(node: ts.Node, name: string): string | undefined {
  const members = listMembers(node);
  if (name === "console") return ["console", ...members].join(".");
  if (members.length === 0) return "process";
  const named = members.find((member) => MEMBERS.includes(member));
  return named && `process.${named}`;
}

/** What is taken of a value: by a dot, in brackets, or by a pattern. Nothing: the whole of it is handed on. */
function listMembers(node: ts.Node): readonly string[] {
  const { parent } = node;
  if (isWrapper(parent)) return listMembers(parent);
  const member = findMember(parent);
  if (member?.of === node) return [member.text];
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return [];
  return listNames(parent.name);
}

function listNames({ elements }: ts.ObjectBindingPattern): readonly string[] {
  return elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
}

function findMember(node: ts.Node): { readonly text: string; readonly of: ts.Node } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { text: node.name.text, of: node.expression };
  if (!ts.isElementAccessExpression(node) || !ts.isStringLiteralLike(node.argumentExpression))
    return undefined;
  return { text: node.argumentExpression.text, of: node.expression };
}

function isWrapper(
  node: ts.Node,
): node is ts.ParenthesizedExpression | ts.AsExpression | ts.NonNullExpression | ts.SatisfiesExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

function listDefined(what: string | undefined): readonly string[] {
  return what === undefined ? [] : [what];
}
