/** A word as every POSIX shell reads it; left bare when it needs no quotes. */
export function quoteWord(value: string): string {
  return /^[\w@%+=:,./-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
