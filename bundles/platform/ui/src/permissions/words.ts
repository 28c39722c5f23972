import { useCallback, useMemo } from 'react';
import { useResource } from '@livery/console-sdk';
import type { Permission } from '../model';
import { useModuleName } from '../settings/modules';
import { useText } from '../text';
import { ALL_READING, EVERYTHING, moduleOf } from './patterns';

const NONE: readonly Permission[] = [];

/** What can be allowed at all, by the modules that are installed. */
export function usePermissions(): readonly Permission[] {
  return useResource<{ items: Permission[] }>('/api/v1/group/permissions').value?.items ?? NONE;
}

/** What a permission, or a pattern of them, allows in words. */
export function usePatternWords(): (pattern: string) => string {
  const { t } = useText();
  const installed = usePermissions();
  const moduleName = useModuleName();
  const texts = useMemo(
    () => new Map(installed.map(({ name, text }) => [name, text])),
    [installed],
  );
  return useCallback(
    (pattern) => {
      if (pattern === EVERYTHING) return t('permission.everything');
      if (pattern === ALL_READING) return t('permission.allReading');
      const module = moduleOf(pattern);
      if (pattern === `${module}.*`) {
        return t('permission.wholeOf', { module: moduleName(module) });
      }
      return texts.get(pattern) ?? pattern;
    },
    [t, texts, moduleName],
  );
}
