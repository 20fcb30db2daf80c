import type ts from "typescript";
import { isName } from "./is-name.js";

/**
 * The first line of a cell's code, which tells the executor the names it declares. A `let` or `var` comes
 * with its getter and setter: so an assignment in a later cell reaches the closures made over it here.
 */
export function formatBindings(typescript: typeof ts, locals: ReadonlyMap<string, ts.Symbol>): string {
  const variables: string[] = [];
  const constants: string[] = [];
  for (const [key, symbol] of locals) {
    if (!isName(key)) continue;
    const name = typescript.symbolName(symbol);
    const declaration = symbol.valueDeclaration;
    if (declaration !== undefined && isReassignable(typescript, symbol, declaration)) {
      // The compiled code sets `undefined` before a `let` exists.
      variables.push(`${name}:[()=>${name},(__value__)=>{try{${name}=__value__}catch{}}]`);
    } else {
      constants.push(JSON.stringify(name));
    }
  }
  return `__tslab__.bind({${variables.join(",")}},[${constants.join(",")}]);`;
}

function isReassignable(typescript: typeof ts, symbol: ts.Symbol, declaration: ts.Declaration): boolean {
  if ((symbol.flags & typescript.SymbolFlags.Variable) === 0) return false;
  return (typescript.getCombinedNodeFlags(declaration) & typescript.NodeFlags.Const) === 0;
}
