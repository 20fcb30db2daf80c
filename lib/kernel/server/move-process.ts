/** Where a process is to go on: its working folder and its whole environment. What is undefined does not arrive. */
export interface Place {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Goes on in another folder, with another environment: nothing of the old one is left. */
export function moveProcess({ cwd, env }: Place): void {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}
