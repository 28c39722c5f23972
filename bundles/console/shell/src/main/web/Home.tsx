import { Alert } from 'antd';
import { useEffect } from 'react';
import {
  Link,
  Nothing,
  Page,
  Slot,
  useLanguage,
  useSession,
  useStore,
  useTranslation,
} from '@livery/console-sdk';
import { knownZone } from '@livery/console-sdk/host';
import { usePluginNews } from './plugins/follow';
import { inMenu, usePages, type MenuPage } from './plugins/pages';
import { useText } from './text';

/** What awaits somebody who comes into a store. */
export function Home() {
  const { t } = useText();
  const store = useStore();
  const { person, can } = useSession();
  const { ready, faults } = usePluginNews();
  const pages = usePages().filter((page) => inMenu(page) && page.scope === 'store');
  const title = t('menu.home');
  useEffect(() => {
    document.title = `${title} · ${store.name} · Livery`;
  }, [title, store.name]);
  return (
    <Page title={t(greeting(store.timeZone), { name: person.displayName })} subtitle={<Today />}>
      {can('platform.modules.read') &&
        faults.map(({ id, kind }) => (
          <Alert key={id} type="warning" showIcon title={t(`plugin.${kind}`, { id })} />
        ))}
      {pages.length > 0 && (
        <nav aria-label={t('home.links')}>
          <ul className="sh-links">
            {pages.map((page) => (
              <QuickLink key={page.key} page={page} />
            ))}
          </ul>
        </nav>
      )}
      {ready && pages.length === 0 && (
        <div className="lv-ground">
          <Nothing title={t('home.noModules')} hint={t('home.noModulesHint')} />
        </div>
      )}
      <div className="sh-widgets">
        <Slot name="home" />
      </div>
    </Page>
  );
}

function QuickLink({ page }: { page: MenuPage }) {
  const { t } = useTranslation(page.plugin);
  return (
    <li>
      <Link to={page.path}>
        <span className="sh-menu-icon" aria-hidden>
          {page.icon}
        </span>
        {t(page.title)}
      </Link>
    </li>
  );
}

function Today() {
  const language = useLanguage();
  const { name, brand, timeZone } = useStore();
  const zone = { timeZone: knownZone(timeZone) };
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone }).format(new Date());
  return [name, brand, day].filter(Boolean).join(' · ');
}

function greeting(timeZone: string): 'home.morning' | 'home.afternoon' | 'home.evening' {
  const zone = { timeZone: knownZone(timeZone) };
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', ...zone });
  const now = Number(hour.format(new Date()));
  if (now >= 4 && now < 12) return 'home.morning';
  return now >= 12 && now < 18 ? 'home.afternoon' : 'home.evening';
}
