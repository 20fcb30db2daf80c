import { createRequire } from "node:module";
import { join } from "node:path";

/** Loads packages as a cell's import would, so that the cell finds them loaded; what fails, fails there again. */
export function loadPackages(names: readonly string[]): void {
  const require = createRequire(join(process.cwd(), "cell.js"));
  for (const name of names) {
    try {
      require(name);
    } catch {
      // The cell that imports it will say so.
    }
  }
}
