import { spawn } from "node:child_process";

/** Opens an address in the person's browser, where there is one. A browser is the person's own and outlives us. */
export function openBrowser(url: string, env: NodeJS.ProcessEnv): void {
  const program = process.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(program, [url], { env, detached: true, stdio: "ignore" });
  // Without one, the printed address is there to be clicked.
  child.on("error", () => {});
  child.unref();
}
