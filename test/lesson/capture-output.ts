/** Runs an action and returns what it printed with `console.log`, line by line. */
export async function captureOutput(action: () => unknown): Promise<readonly string[]> {
  const printed: string[] = [];
  const original = console.log;
  console.log = (text: string) => printed.push(text);
  try {
    await action();
  } finally {
    console.log = original;
  }
  return printed;
}
