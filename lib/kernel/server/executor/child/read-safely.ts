/** What reading of a value gives that is not ours, or something else when it throws: getters and traps may. */
export function readSafely<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
