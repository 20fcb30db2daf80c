import type ts from "typescript";
import type { TslabTypeScript } from "../typescript.js";
import { replaceUnnamed, type UnnamedSymbols } from "./replace-unnamed.js";
import type { TypeTracker, TypeWriter, WriteType, WritingChecker } from "./writing-checker.js";

/** `NodeBuilderFlags`: files of packages within packages are named by their place, `this` by itself. */
const ALLOWED = 67_108_864 | 32_768;

const changed = new WeakSet<ts.TypeChecker>();

/**
 * Makes a checker write the type of every name of a cell. Nothing but later cells of the same notebook reads it, so a
 * type may be named by any file that it stands in. What has no name there is written out; the least part of the
 * type that cannot be written becomes `any`. TypeScript alone would make it an error of the cell (TS2742, TS4023,
 * TS4060, TS4094, TS2527 and so on).
 */
export function keepTypes(typescript: TslabTypeScript, program: ts.Program): void {
  const checker = program.getTypeChecker() as WritingChecker;
  if (changed.has(checker)) return;
  changed.add(checker);
  const { getEmitResolver } = checker;
  let writer: TypeWriter | undefined;
  checker.getEmitResolver = (...args) => {
    const own = getEmitResolver(...args);
    writer ??= createWriter(typescript, checker, own);
    return writer;
  };
}

/** Where and how a type is written. */
interface Place {
  readonly enclosing: ts.Node;
  readonly flags: number;
  readonly internalFlags: number;
  readonly tracker: TypeTracker;
}

function createWriter(typescript: TslabTypeScript, checker: WritingChecker, own: TypeWriter): TypeWriter {
  /** What `way` writes with a tracker of ours, parts that have no name replaced. */
  const keep = <T extends ts.Node>(
    { enclosing, flags, internalFlags, tracker }: Place,
    way: (flags: number, tracker: TypeTracker) => readonly T[],
  ): T[] => {
    const unnamed: UnnamedSymbols = new Set();
    const mine = trackNames(own, tracker, unnamed);
    const written = way(flags | ALLOWED, mine);
    const write = (part: ts.Type) =>
      checker.typeToTypeNode(part, enclosing, flags | ALLOWED, internalFlags, mine);
    return written.map((node) => replaceUnnamed(typescript, checker, node, unnamed, write));
  };
  const keepType =
    (way: WriteType): WriteType =>
    (node, enclosing, flags, internalFlags, tracker) =>
      keep({ enclosing, flags, internalFlags, tracker }, (allowed, mine) => {
        const type = way(node, enclosing, allowed, internalFlags, mine);
        return type === undefined ? [] : [type];
      })[0];
  return {
    ...own,
    createTypeOfDeclaration: keepType(own.createTypeOfDeclaration),
    createReturnTypeOfSignatureDeclaration: keepType(own.createReturnTypeOfSignatureDeclaration),
    createTypeOfExpression: keepType(own.createTypeOfExpression),
    getDeclarationStatementsForSourceFile: (file, flags, internalFlags, tracker) =>
      keep(
        { enclosing: file, flags, internalFlags, tracker },
        (allowed, mine) =>
          own.getDeclarationStatementsForSourceFile(file, allowed, internalFlags, mine) ?? [],
      ),
  };
}

/** Notes what has no name where the type is written, of which TypeScript would make an error. */
function trackNames(own: TypeWriter, tracker: TypeTracker, unnamed: UnnamedSymbols): TypeTracker {
  return Object.assign(Object.create(tracker) as TypeTracker, {
    trackSymbol(symbol: ts.Symbol, enclosing: ts.Node | undefined, meaning: ts.SymbolFlags) {
      const { accessibility } = own.isSymbolAccessible(symbol, enclosing, meaning, false);
      if (accessibility === 0) return tracker.trackSymbol?.(symbol, enclosing, meaning) ?? false;
      unnamed.add(symbol);
      return true;
    },
  });
}
