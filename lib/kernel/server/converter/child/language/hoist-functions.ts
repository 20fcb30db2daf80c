/** What TypeScript makes of a function that a module exports, in lines of their own. */
const EXPORT = /^exports\.(?:default|([\w$]+)) = ([\w$]+);$/gm;
const FUNCTION = /^(?:async )?function\s*\*?\s*([\w$]+)\(/gm;
const HEAD = /^exports\.[\w$]+ = .*void 0;$/m;

/**
 * Exports the functions of a module, as CommonJS, before it loads others: an ES module's functions exist before its
 * code runs, and one in a circle may call them. Lines stay where they are.
 */
export function hoistFunctions(code: string): string {
  const functions = new Set([...code.matchAll(FUNCTION)].map(([, name]) => name));
  const exported = [...code.matchAll(EXPORT)].filter(([, , name]) => functions.has(name));
  if (exported.length === 0) return code;
  return code.replace(HEAD, (head) => [head, ...exported.map(([text]) => text)].join(" "));
}
