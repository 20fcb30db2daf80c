/** The path of a member: `User.Arn`, `[0].VpcId`, `Condition["aws:username"]`. */
export function joinMember(path: string, name: string): string {
  if (!/^[\w$-]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}
