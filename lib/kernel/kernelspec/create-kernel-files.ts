import type { Kernelspec } from "./kernelspec.js";

/** A drawing that front ends show for the kernel: 正, the first letter of our name. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
<rect width="64" height="64" rx="12" fill="#3178c6"/>
<path d="M14 16h36M32 16v34M32 32h15M19 30v20M10 50h44" fill="none" stroke="#fff" stroke-width="5"/>
</svg>
`;

/**
 * What Jupyter finds in a kernelspec's folder: file names with their texts. Shown as "TypeScript" or "JavaScript",
 * because that is what notebooks say of the kernel they were saved with.
 */
export function createKernelFiles({
  argv,
  language,
  interruptMode,
}: Pick<Kernelspec, "argv" | "language" | "interruptMode">): Readonly<Record<string, string>> {
  const spec = {
    argv,
    display_name: language === "javascript" ? "JavaScript" : "TypeScript",
    language,
    interrupt_mode: interruptMode,
    metadata: { debugger: false },
  };
  return { "kernel.json": `${JSON.stringify(spec, null, 2)}\n`, "logo-svg.svg": LOGO };
}
