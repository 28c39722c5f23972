import { Alert } from 'antd';
import { useText } from '../text';
import type { Plan, Touched } from './model';
import { Reasons } from './Reasons';

/** So many files of a module by name: one that is new has a hundred. */
const NAMED = 20;

/** What a change would do, whom it touches, and what stands in its way. */
export function PlanInWords({ plan }: { plan: Plan }) {
  const { t } = useText();
  return (
    <>
      {plan.obstacles.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('deployment.impossible')}
          description={<Reasons reasons={plan.obstacles} />}
        />
      )}
      {plan.needsRestart && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('deployment.needsRestart')}
          description={<Reasons reasons={plan.restart} />}
        />
      )}
      {plan.notes.length > 0 && (
        <Alert type="info" showIcon role="status" title={<Reasons reasons={plan.notes} />} />
      )}
      <ul className="lv-list">
        {plan.bundles.map(({ action, module, bundle, from, to }) => (
          <li key={`${module}/${bundle}`}>
            {t(`deployment.action.${action}`, { bundle, from, to })}
          </li>
        ))}
        {byModule(plan.migrations).map(([module, files]) => (
          <Migrations key={module} module={module} files={files} />
        ))}
      </ul>
      {plan.refreshed.length > 0 && (
        <p>{t('deployment.refreshed', { modules: plan.refreshed.join(', ') })}</p>
      )}
      {plan.reach.map((touched) => (
        <Named key={`${touched.code}${touched.text}`} touched={touched} />
      ))}
    </>
  );
}

function byModule(migrations: Plan['migrations']): [string, string[]][] {
  const files = new Map<string, string[]>();
  migrations.forEach(({ module, file }) => files.set(module, [...(files.get(module) ?? []), file]));
  return [...files];
}

function Migrations({ module, files }: { module: string; files: string[] }) {
  const { t } = useText();
  const more = files.length - NAMED;
  return (
    <>
      {files.slice(0, NAMED).map((file) => (
        <li key={file}>{t('deployment.migration', { module, file })}</li>
      ))}
      {more > 0 && <li>{t('deployment.migrationsMore', { module, more })}</li>}
    </>
  );
}

/** Some whom it touches: all in number, the first by name. */
function Named({ touched: { text, count, names } }: { touched: Touched }) {
  const { t } = useText();
  const named = names.join(t('modules.separator'));
  const more = count - names.length;
  return (
    <p>
      {text}
      {names.length > 0 && (
        <span className="lv-quiet">
          {' '}
          {more > 0 ? t('deployment.namedMore', { names: named, more }) : named}
        </span>
      )}
    </p>
  );
}
