/** Jupyter counts positions in Unicode characters, TypeScript in UTF-16 units. */
export function toUtf16(text: string, position: number): number {
  return [...text].slice(0, position).join("").length;
}

export function toCodePoints(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}
