export function dms() {
  return [];
}
