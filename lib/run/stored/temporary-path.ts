/** What a program makes up at the end of a temporary file's name: `Ab3dE9`, Python's `tmp3k_9xq2z`. */
const MADE_UP = /^(.*[-_.]|tmp)?([A-Za-z0-9_]{6,16})$/;

/** Whether two paths of temporary files differ only in what was made up to tell them from others. */
export function isTemporaryPath(stored: string, shown: string): boolean {
  const [left, right] = [stored, shown].map((path) => MADE_UP.exec(path.split("/").at(-1) ?? ""));
  if (!left || !right || left[1] !== right[1]) return false;
  const [one = "", other = ""] = [left[2], right[2]];
  return one.length === other.length && [one, other].some(isMadeUp);
}

/** Words have no digits in them, and no capitals in the middle. */
function isMadeUp(text: string): boolean {
  return /\d/.test(text) || /[a-z][A-Z]/.test(text);
}
