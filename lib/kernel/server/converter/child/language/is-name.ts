/** Whether what TypeScript lists among a file's names is one: `declare global` and `declare module "a"` are there too. */
export function isName(key: string): boolean {
  return key !== "__global" && !key.startsWith('"');
}
