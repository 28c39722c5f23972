import { useText } from '../text';
import type { Key } from '../messages';

const KNOWN: Record<string, Key> = {
  platform: 'settings.module.platform',
  crm: 'settings.module.crm',
  dms: 'settings.module.dms',
  modules: 'settings.module.modules',
};

/** What a module is called in a heading; its own name when it is not one of the product's. */
export function useModuleName(): (module: string) => string {
  const { t } = useText();
  return (module) => {
    const key = KNOWN[module];
    return key ? t(key) : module;
  };
}
