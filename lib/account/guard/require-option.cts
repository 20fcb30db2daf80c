/** The option that preloads a module, as `NODE_OPTIONS` holds it: paths may have spaces and quotes. */
function formatRequireOption(path: string): string {
  return `--require "${path.replace(/[\\"]/g, "\\$&")}"`;
}

export = { formatRequireOption };
