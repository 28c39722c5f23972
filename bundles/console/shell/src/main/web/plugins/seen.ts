/**
 * Connects while the page is looked at, and disconnects while it is not: a browser has six
 * connections to a host for all of its tabs together, so that a hidden one must hold none.
 */
export function whileSeen(connect: () => () => void): void {
  let disconnect: (() => void) | undefined;
  const look = () => {
    if (document.hidden) {
      disconnect?.();
      disconnect = undefined;
    } else {
      disconnect ??= connect();
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
}
