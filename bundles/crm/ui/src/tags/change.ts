/** What was put on and what was taken off: what others changed meanwhile stays as they left it. */
export function tagChange(before: readonly string[], after: readonly string[]) {
  return {
    add: after.filter((id) => !before.includes(id)),
    remove: before.filter((id) => !after.includes(id)),
  };
}
