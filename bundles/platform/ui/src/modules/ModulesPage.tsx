import { Page, useOwner } from '@livery/console-sdk';
import { useBrandChoice } from '../places/useBrandChoice';
import { useText } from '../text';
import { ModuleList } from './ModuleList';

/** Which modules serve the group, a brand or a store. */
export function ModulesPage() {
  const inGroup = useOwner() === 'group';
  return inGroup ? <GroupModules /> : <StoreModules />;
}

function StoreModules() {
  const { t } = useText();
  return (
    <Page title={t('modules.title')} subtitle={t('modules.subtitle.store')}>
      <ModuleList path="module-switches" />
    </Page>
  );
}

function GroupModules() {
  const { t } = useText();
  const { root, choice } = useBrandChoice(t('modules.place'));
  return (
    <Page title={t('modules.title')} subtitle={t('modules.subtitle.group')}>
      {choice}
      <ModuleList key={root} path={`${root}module-switches`} />
    </Page>
  );
}
