/** The lines of a stack that are cells' own. */
export function listPlaces(stack: string): readonly string[] {
  return stack.split("\n").filter((line) => /^ {4}at .*cell\[[\d-]+\]:\d/.test(line));
}
