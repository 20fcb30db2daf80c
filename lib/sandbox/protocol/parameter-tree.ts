/** Parameters whose names are paths, as a tree: `Tags.member.1.Key=a` is a value four levels down. */
export interface ParameterNode {
  value?: string;
  children?: Map<string, ParameterNode>;
}

/** No shape of the three services is this deep; what is deeper belongs to none. */
const MAX_DEPTH = 32;

/** Puts parameters into a tree. A name that comes twice counts once, as it came first. */
export function createParameterTree(parameters: Iterable<readonly [string, string]>): ParameterNode {
  const root: ParameterNode = {};
  for (const [name, value] of parameters) {
    const node = name.includes(".") ? findPlace(root, name) : findOrCreateChild(root, name);
    if (node !== undefined) node.value ??= value;
  }
  return root;
}

function findPlace(root: ParameterNode, name: string): ParameterNode | undefined {
  const path = name.split(".", MAX_DEPTH + 1);
  return path.length > MAX_DEPTH ? undefined : path.reduce(findOrCreateChild, root);
}

function findOrCreateChild(node: ParameterNode, name: string): ParameterNode {
  node.children ??= new Map();
  const known = node.children.get(name);
  if (known !== undefined) return known;
  const child: ParameterNode = {};
  node.children.set(name, child);
  return child;
}
