/** Lets all be said but the libraries' `use client`, which means nothing here. */
export function quiet(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
