/** What the browser remembers between visits; nothing where it is not allowed to. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing is no fault: the choice holds until the page is closed.
  }
}
