import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

/** What an image says of itself. */
interface ImageConfig {
  readonly User: string;
  readonly Env: readonly string[];
  readonly Entrypoint: readonly string[];
  readonly Cmd: readonly string[];
  /** The home folder. */
  readonly WorkingDir: string;
  readonly Healthcheck: { readonly Test: readonly string[] };
  readonly Labels: Readonly<Record<string, string>>;
}

/** A container made of a built image, in a buildah store of its own. */
export interface Container {
  readonly config: ImageConfig;
  /** Starts a command as the image's user. */
  start(command: readonly string[], options?: StartOptions): ChildProcess;
  /** Runs a command to its end and gives its status and all that it printed. */
  run(command: readonly string[], options?: StartOptions): Promise<Ended>;
}

/** How a command in a container is started. */
export interface StartOptions {
  /** Added to the image's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder that lies over the home folder. */
  readonly home?: string;
}

/** How a command in a container ended. */
interface Ended {
  readonly status: number | null;
  readonly printed: string;
}

/** As in a container, what a command has started ends with it. */
const APART = ["--pid", "--fork", "--kill-child", "--mount-proc"];

/** Makes a container of an image. */
export async function createContainer(store: string, image: string): Promise<Container> {
  const options = ["--root", `${store}/root`, "--runroot", `${store}/run`, "--storage-driver", "vfs"];
  const buildah = async (...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)("buildah", [...options, ...args])).stdout;
  const inspected = JSON.parse(await buildah("inspect", "--type", "image", image)) as {
    readonly Docker: { readonly config: ImageConfig };
  };
  const name = (await buildah("from", "--pull-never", image)).trim();
  const { config } = inspected.Docker;
  const start: Container["start"] = (command, { env = {}, home } = {}) => {
    const variables = Object.entries(env).flatMap(([variable, value]) => ["--env", `${variable}=${value}`]);
    const volumes = home === undefined ? [] : ["--volume", `${home}:${config.WorkingDir}`];
    const run = ["run", "--isolation", "chroot", ...variables, ...volumes, name, "--", ...command];
    return spawn("unshare", [...APART, "buildah", ...options, ...run], { stdio: ["ignore", "pipe", "pipe"] });
  };
  return {
    config,
    start,
    async run(command, options) {
      const child = start(command, options);
      let printed = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding("utf8").on("data", (text: string) => {
          printed += text;
        });
      }
      const status = await new Promise<number | null>((done) => child.once("close", done));
      return { status, printed };
    },
  };
}
