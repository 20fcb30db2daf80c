import getPort from "get-port";
import { startPeer } from "../peer-process.js";
import { type Keys, type MeasuredServer, send, signGetUser, waitFor } from "./server.js";
import { signIamRequest } from "./sign.js";

/** Unsigned calls that are let through, to make the first user: what moto's documentation asks for. */
const FREE_CALLS = 3;
const NOBODY: Keys = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" };
const ALLOW_ALL = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';

/**
 * Starts moto's server with its authorization on, and makes a user there who may do everything. It is moto's own
 * program, a thread for each connection, of which Python lets one run at a time; what it remembers is in one process.
 * Behind other WSGI servers (gunicorn, cheroot) it was measured to answer up to 1.4 times as many requests.
 */
export async function startMoto(program: string): Promise<MeasuredServer> {
  const port = await getPort({ host: "127.0.0.1" });
  const url = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const env = { ...process.env, INITIAL_NO_AUTH_ACTION_COUNT: String(FREE_CALLS) };
  const server = startPeer(program, ["-H", "127.0.0.1", "-p", String(port)], env);
  const call = (parameters: Record<string, string>): Promise<string> =>
    send(signIamRequest(url, NOBODY, parameters));
  await waitFor("moto", () => call({ Action: "CreateUser", UserName: "admin" }).catch(() => undefined));
  await call({ Action: "PutUserPolicy", UserName: "admin", PolicyName: "all", PolicyDocument: ALLOW_ALL });
  const answer = await call({ Action: "CreateAccessKey", UserName: "admin" });
  const keys = {
    accessKeyId: readElement(answer, "AccessKeyId"),
    secretAccessKey: readElement(answer, "SecretAccessKey"),
  };
  await send(signGetUser({ url, keys }, "admin"));
  return { process: server, url, keys, coldStart: performance.now() - begin };
}

function readElement(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
}
