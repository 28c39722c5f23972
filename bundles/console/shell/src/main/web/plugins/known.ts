import type { Scope } from '@livery/console-sdk';
import { matchPath, plugins, remember, remembered } from '@livery/console-sdk/host';

type Paths = readonly (readonly [Scope, string])[];

const KEY = 'livery.pages';

/** Remembers which paths each plug-in has, so that a link into one that is away is no unknown page. */
export function rememberPages(): () => void {
  const keep = () => {
    const now = plugins
      .get()
      .map(({ id, pages = [] }): [string, Paths] => [
        id,
        pages.map(({ scope = 'store', path }) => [scope, path]),
      ]);
    if (now.length > 0) remember(KEY, JSON.stringify({ ...known(), ...Object.fromEntries(now) }));
  };
  keep();
  return plugins.subscribe(keep);
}

/**
 * Whether a path has been a page in this browser, of a plug-in that need not be here now. A browser that has never seen
 * the plug-in cannot know.
 */
export function wasPage(path: string, scope: Scope): boolean {
  return Object.values(known()).some((paths) =>
    paths.some(([where, pattern]) => where === scope && matchPath(pattern, path)),
  );
}

function known(): Record<string, Paths> {
  try {
    return JSON.parse(remembered(KEY) ?? '{}') as Record<string, Paths>;
  } catch {
    return {};
  }
}
