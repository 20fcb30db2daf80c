/** The option that preloads a module, as `NODE_OPTIONS` holds it: quoted only for a path that needs it. */
function formatRequireOption(path: string): string {
  return `--require=${/[\s"\\]/.test(path) ? `"${path.replace(/[\\"]/g, "\\$&")}"` : path}`;
}

export = { formatRequireOption };
