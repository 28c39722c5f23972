import { HomeOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useTranslation } from '@livery/console-sdk';
import { useText } from '../text';
import { inMenu, type MenuPage } from '../plugins/pages';

interface MenuProps {
  pages: readonly MenuPage[];
  /** Below the store. */
  path: string;
  onChosen?: () => void;
}

/** The pages of the store that this person may open. */
export function Menu({ pages, path, onChosen }: MenuProps) {
  const { t } = useText();
  const shown = pages.filter(inMenu);
  const current = shown
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav className="sh-menu" aria-label={t('menu.label')} onClick={onChosen}>
      <ul>
        <Entry
          to="/"
          icon={<HomeOutlined aria-hidden />}
          label={t('menu.home')}
          current={path === '/'}
        />
        {shown.map((page) => (
          <PageEntry key={page.key} page={page} current={page === current} />
        ))}
      </ul>
    </nav>
  );
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
