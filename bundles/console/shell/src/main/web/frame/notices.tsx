import {
  FileSearchOutlined,
  LockOutlined,
  PauseCircleOutlined,
  PoweroffOutlined,
  ShopOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useContext } from 'react';
import { Notice, useSession, useTranslation } from '@livery/console-sdk';
import { go, storePath, StoreContext } from '@livery/console-sdk/host';
import type { MenuPage } from '../plugins/pages';
import { useText } from '../text';

/** The page of the store does not exist. */
export function UnknownPage() {
  const { t } = useText();
  return (
    <Notice
      icon={<FileSearchOutlined aria-hidden />}
      title={t('unknown.title')}
      hint={t('unknown.hint')}
      actions={<HomeButton />}
    />
  );
}

/** The page has been there, and its plug-in is not: it is updated, was disabled or set aside, or taken out. */
export function NotRunningPage() {
  const { t } = useText();
  return (
    <Notice
      icon={<PauseCircleOutlined aria-hidden />}
      title={t('notRunning.title')}
      hint={t('notRunning.hint')}
      actions={<HomeButton />}
    />
  );
}

export function ForbiddenPage() {
  const { t } = useText();
  return (
    <Notice
      icon={<LockOutlined aria-hidden />}
      title={t('forbidden.title')}
      hint={t('forbidden.hint')}
      actions={<HomeButton />}
    />
  );
}

/** The page is there, and its module is switched off in the store or the group. */
export function SwitchedOffPage({ page }: { page: MenuPage }) {
  const { t } = useText();
  const { t: named } = useTranslation(page.plugin);
  return (
    <Notice
      icon={<PoweroffOutlined aria-hidden />}
      title={t('off.title', { page: named(page.title) })}
      hint={t(page.scope === 'group' ? 'off.inGroup' : 'off.inStore')}
      actions={<HomeButton />}
    />
  );
}

export function UnknownStore() {
  const { t } = useText();
  return (
    <Notice
      icon={<ShopOutlined aria-hidden />}
      title={t('unknown.store')}
      hint={t('unknown.storeHint')}
      actions={<HomeButton />}
    />
  );
}

/** Nobody has a store here yet, or this person has none; whoever makes stores is told where. */
export function NoStore() {
  const { t } = useText();
  const makes = useSession().canInGroup('platform.tenants.manage');
  return (
    <Notice
      icon={<ShopOutlined aria-hidden />}
      title={t('store.noneAtAll')}
      hint={t(makes ? 'store.noneAtAllMake' : 'store.noneAtAllHint')}
    />
  );
}

/** Leads home in the store that is open, or else in the first. */
function HomeButton() {
  const { t } = useText();
  const store = useContext(StoreContext);
  return (
    <Button type="primary" onClick={() => go(store ? storePath(store.id, '/') : '/')}>
      {t('action.home')}
    </Button>
  );
}
