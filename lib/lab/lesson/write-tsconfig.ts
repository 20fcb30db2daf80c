import { join } from "node:path";
import { writeNew } from "../../file/write-new.js";

/** As lessons are checked where they are written, and for editors that open files beside them. */
const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noPropertyAccessFromIndexSignature: false,
    noFallthroughCasesInSwitch: true,
    skipLibCheck: true,
  },
};

/** Lays a `tsconfig.json` beside the lessons, by which their cells are checked strictly; one that is there stays. */
export async function writeTsconfig(work: string): Promise<void> {
  await writeNew(join(work, "tsconfig.json"), `${JSON.stringify(TSCONFIG, undefined, 2)}\n`);
}
