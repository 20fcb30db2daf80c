import ts from "typescript";

/** An English text that can reach `message()`, and where it is written. */
interface FoundMessage {
  readonly text: string;
  /** `lib/x.ts:12` */
  readonly place: string;
}

/** What `findMessages` found; `unknown` names the arguments it could not follow back to texts. */
export interface FoundMessages {
  readonly messages: readonly FoundMessage[];
  readonly unknown: readonly string[];
}

/**
 * Finds every text that can become the first argument of `message()` in files of a folder: follows
 * variables, parameters, members of tables and options back to the literals they come from.
 */
export function findMessages(files: readonly string[], folder: string): FoundMessages {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder) && !/\/node_modules\//.test(fileName));
  const nodes = sources.flatMap((source) => flatten(source));
  const calls = nodes.filter((node) => ts.isCallExpression(node) || ts.isNewExpression(node));
  const members = nodes.filter((node) => ts.isObjectLiteralElementLike(node));

  const messages: FoundMessage[] = [];
  const unknown: string[] = [];
  const followed = new Set<ts.Node>();
  for (const call of calls.filter(isMessage)) follow(call.arguments?.[0]);
  return { messages, unknown };

  function follow(node: ts.Node | undefined): void {
    if (node === undefined || followed.has(node)) return;
    followed.add(node);
    const constant = evaluate(node);
    if (constant !== undefined) messages.push({ text: constant, place: locate(node) });
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(follow);
    else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) follow(node.expression);
    else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach(follow);
    else if (ts.isElementAccessExpression(node)) followTable(node.expression);
    else if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) followName(node);
    // What message() gave is shown again as it is.
    else if (!ts.isCallExpression(node) || !isMessage(node))
      unknown.push(`${locate(node)} ${node.getText()}`);
  }

  function followName(node: ts.Identifier | ts.PropertyAccessExpression): void {
    if (node.getText() === "undefined") return;
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    if (declaration === undefined) unknown.push(`${locate(node)} ${node.getText()}`);
    else if (ts.isParameter(declaration)) followParameter(declaration);
    else if (ts.isVariableDeclaration(declaration) && declaration.initializer)
      follow(declaration.initializer);
    else if (ts.isBindingElement(declaration)) followBinding(declaration);
    else if (ts.isPropertyDeclaration(declaration)) followField(declaration);
    else if (ts.isPropertySignature(declaration) || ts.isPropertyAssignment(declaration))
      followMember(declaration);
    else unknown.push(`${locate(node)} ${node.getText()}`);
  }

  /** Every call hands in a value for a parameter. */
  function followParameter(parameter: ts.ParameterDeclaration): void {
    const position = parameter.parent.parameters.indexOf(parameter);
    follow(parameter.initializer);
    for (const call of calls) {
      if (getDeclaration(call) === parameter.parent) follow(call.arguments?.[position]);
    }
  }

  function followField(field: ts.PropertyDeclaration): void {
    for (const node of nodes) {
      if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) continue;
      if (checker.getSymbolAtLocation(node.left)?.valueDeclaration === field) follow(node.right);
    }
  }

  function followBinding(element: ts.BindingElement): void {
    const name = (element.propertyName ?? element.name).getText();
    const member = checker.getTypeAtLocation(element.parent).getProperty(name)?.valueDeclaration;
    if (member === undefined) unknown.push(`${locate(element)} ${element.getText()}`);
    else followMember(member);
  }

  /** Every object literal of the member's type gives it a value. */
  function followMember(member: ts.Declaration): void {
    const name = ts.getNameOfDeclaration(member)?.getText() ?? "";
    if (ts.isPropertyAssignment(member)) follow(member.initializer);
    for (const given of members) {
      if (given.name?.getText() !== name || !ts.isObjectLiteralExpression(given.parent)) continue;
      const type = checker.getContextualType(given.parent);
      const wanted = type && checker.getNonNullableType(type).getProperty(name)?.declarations;
      if (!wanted?.includes(member)) continue;
      if (ts.isPropertyAssignment(given)) follow(given.initializer);
      if (ts.isShorthandPropertyAssignment(given)) {
        const declaration = checker.getShorthandAssignmentValueSymbol(given)?.valueDeclaration;
        if (declaration && ts.isVariableDeclaration(declaration)) follow(declaration.initializer);
        else if (declaration && ts.isParameter(declaration)) followParameter(declaration);
        else unknown.push(`${locate(given)} ${given.getText()}`);
      }
    }
  }

  function followTable(table: ts.Expression): void {
    const declaration = checker.getSymbolAtLocation(table)?.valueDeclaration;
    const initializer = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
    if (!initializer) return void unknown.push(`${locate(table)} ${table.getText()}`);
    for (const node of flatten(initializer)) {
      if (ts.isPropertyAssignment(node)) follow(node.initializer);
    }
  }

  function isMessage(call: ts.CallExpression | ts.NewExpression): boolean {
    const declaration = getDeclaration(call);
    const name = declaration?.name?.getText();
    return name === "message" && /\/message\/message\.ts$/.test(declaration?.getSourceFile().fileName ?? "");
  }

  function getDeclaration(call: ts.CallExpression | ts.NewExpression) {
    return checker.getResolvedSignature(call)?.declaration as
      | (ts.SignatureDeclaration & { readonly name?: ts.Node })
      | undefined;
  }
}

/** The text of literals, also of literals that are put together with `+`. */
function evaluate(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [evaluate(node.left), evaluate(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function flatten(node: ts.Node, nodes: ts.Node[] = []): readonly ts.Node[] {
  nodes.push(node);
  ts.forEachChild(node, (child) => void flatten(child, nodes));
  return nodes;
}

function locate(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.replace(/^.*\/lib\//, "lib/")}:${line + 1}`;
}
