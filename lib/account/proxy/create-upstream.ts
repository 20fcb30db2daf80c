/**
 * The proxy that a person's environment names for a host, so that what is reached goes on being reached as before:
 * undefined for hosts of `NO_PROXY`. Only HTTP proxies are known.
 */
export function createUpstream(env: NodeJS.ProcessEnv): (host: string) => URL | undefined {
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || "";
  const text = read("HTTPS_PROXY") || read("HTTP_PROXY") || read("ALL_PROXY");
  const address = text === "" || text.includes("://") ? text : `http://${text}`;
  const upstream = URL.canParse(address) ? new URL(address) : undefined;
  if (upstream?.protocol !== "http:") return () => undefined;
  const direct = read("NO_PROXY")
    .split(",")
    .map((entry) =>
      entry
        .trim()
        .toLowerCase()
        .replace(/^\*?\./, ""),
    )
    .filter((entry) => entry !== "");
  return (host) => {
    const name = host.toLowerCase();
    const isDirect = direct.some((entry) => entry === "*" || name === entry || name.endsWith(`.${entry}`));
    return isDirect ? undefined : upstream;
  };
}
