/** The version of this contract; a plug-in names the range that it was made for. */
export const SDK_VERSION = '1.7.0';

/** Whether a plug-in made for `range` (`1.2.0` or `^1.2.0`) can run with this contract. */
export function isCompatible(range: string, version: string = SDK_VERSION): boolean {
  const wanted = /^\^?(\d+)\.(\d+)\.(\d+)$/.exec(range.trim());
  const here = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!wanted || !here) return false;
  const [major, minor, patch] = [1, 2, 3].map((i) => Number(here[i]) - Number(wanted[i]));
  if (major !== 0) return false;
  return minor! > 0 || (minor === 0 && patch! >= 0);
}
