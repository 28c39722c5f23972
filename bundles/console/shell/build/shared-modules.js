import { createRequire } from 'node:module';
import { shared } from '@livery/console-sdk/shared';

const PREFIX = 'virtual:shared/';
const require = createRequire(import.meta.url);

/** An entry for each shared module, named so that the import map can be made from the output. */
export const sharedEntries = Object.fromEntries(
  shared.map((name) => [`shared-${name.replace(/^@/, '').replace(/\W+/g, '-')}`, PREFIX + name]),
);

/** Makes the shared modules' entries; CommonJS ones get their names spelled out. */
export function sharedModules() {
  return {
    name: 'livery:shared-modules',
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : undefined;
    },
    load(id) {
      return id.startsWith(`\0${PREFIX}`) ? facade(id.slice(PREFIX.length + 1)) : undefined;
    },
  };
}

/** The shared module that an entry stands for. */
export function sharedName(chunk) {
  const id = chunk.facadeModuleId ?? '';
  return id.startsWith(`\0${PREFIX}`) ? id.slice(PREFIX.length + 1) : undefined;
}

const esModules = ['antd', '@livery/console-sdk', '@tanstack/react-query'];

function facade(name) {
  if (esModules.includes(name)) return `export * from '${name}';`;
  const names = Object.keys(require(name)).filter((key) =>
    /^(?!default$)[A-Za-z_$][\w$]*$/.test(key),
  );
  const rest = typeof require(name) === 'function' ? '' : `export const { ${names} } = module;`;
  return `import module from '${name}';\nexport default module;\n${rest}`;
}
