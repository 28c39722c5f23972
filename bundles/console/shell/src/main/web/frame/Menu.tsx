import { HomeOutlined } from '@ant-design/icons';
import { useContext, useId, type ReactNode } from 'react';
import { Link, useTranslation, type Scope } from '@livery/console-sdk';
import { ScopeContext, StoreContext } from '@livery/console-sdk/host';
import { useText } from '../text';
import type { MenuPage } from '../plugins/pages';

interface MenuProps {
  pages: readonly MenuPage[];
  /** Whose page is open. */
  scope: Scope;
  /** Below the store or the group. */
  path: string;
  onChosen?: () => void;
}

/** The pages of the store, and below them those of the group, that this person may open. */
export function Menu({ pages, scope, path, onChosen }: MenuProps) {
  const { t } = useText();
  const groupName = useId();
  const inStore = useContext(StoreContext) !== undefined;
  const current = currentOf(pages, scope, path);
  const entriesOf = (whose: Scope) =>
    pages
      .filter((page) => page.scope === whose)
      .map((page) => <PageEntry key={page.key} page={page} current={page === current} />);
  const ofGroup = entriesOf('group');
  return (
    <nav className="sh-menu" aria-label={t('menu.label')} onClick={onChosen}>
      {inStore && (
        <ul>
          <Entry
            to="/"
            icon={<HomeOutlined aria-hidden />}
            label={t('menu.home')}
            current={scope === 'store' && path === '/'}
          />
          {entriesOf('store')}
        </ul>
      )}
      {ofGroup.length > 0 && (
        <ScopeContext value="group">
          <h2 id={groupName}>{t('menu.group')}</h2>
          <ul aria-labelledby={groupName}>{ofGroup}</ul>
        </ScopeContext>
      )}
    </nav>
  );
}

function currentOf(pages: readonly MenuPage[], scope: Scope, path: string): MenuPage | undefined {
  return pages
    .filter((page) => page.scope === scope)
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function PageEntry({ page, current }: { page: MenuPage; current: boolean }) {
  const { t } = useTranslation(page.plugin);
  return <Entry to={page.path} icon={page.icon} label={t(page.title)} current={current} />;
}

interface EntryProps {
  to: string;
  icon: ReactNode;
  label: string;
  current: boolean;
}

function Entry({ to, icon, label, current }: EntryProps) {
  return (
    <li>
      <Link to={to} aria-current={current ? 'page' : undefined}>
        <span className="sh-menu-icon" aria-hidden>
          {icon}
        </span>
        {label}
      </Link>
    </li>
  );
}
