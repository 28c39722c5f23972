import { useModuleName } from '../settings/modules';
import { useText } from '../text';
import { allows, partsOf } from './patterns';
import { usePatternWords, usePermissions } from './words';

/** What patterns allow, in words and module by module. */
export function PermissionList({ patterns }: { patterns: readonly string[] }) {
  const { t } = useText();
  const installed = usePermissions();
  const moduleName = useModuleName();
  const words = usePatternWords();
  const wide = patterns.filter((pattern) => pattern.startsWith('*'));
  const parts = partsOf(installed, patterns)
    .map(({ module, whole, permissions, others }) => ({
      module,
      all: allows(patterns, whole),
      permissions: permissions.filter(({ name }) => allows(patterns, name)),
      others,
    }))
    .filter(({ all, permissions, others }) => all || permissions.length + others.length > 0);
  return (
    <div className="lv-allowed">
      {wide.map((pattern) => (
        <p key={pattern}>
          <strong>{words(pattern)}</strong> <code className="lv-code lv-quiet">{pattern}</code>
        </p>
      ))}
      {parts.map(({ module, all, permissions, others }) => (
        <section key={module} aria-label={moduleName(module)}>
          <h3>{moduleName(module)}</h3>
          {all && <p className="lv-quiet">{t('permission.wholeHint')}</p>}
          <ul>
            {permissions.map(({ name, text }) => (
              <li key={name}>
                {text} <code className="lv-code lv-quiet">{name}</code>
              </li>
            ))}
            {others.map((pattern) => (
              <li key={pattern}>
                <code className="lv-code">{pattern}</code>
              </li>
            ))}
          </ul>
          {all && permissions.length === 0 && (
            <p className="lv-quiet">{t('permission.notInstalled')}</p>
          )}
        </section>
      ))}
    </div>
  );
}
