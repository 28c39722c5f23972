import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNarrow, type Scope, type Store } from '@livery/console-sdk';
import {
  go,
  remember,
  remembered,
  ScopeContext,
  session,
  storePath,
  StoreContext,
  usePlace,
  useValue,
} from '@livery/console-sdk/host';
import { Outlet } from '../plugins/Outlet';
import { inMenu, usePages } from '../plugins/pages';
import { Splash } from '../Splash';
import { useText } from '../text';
import { Brand } from './Brand';
import { KeysNotice } from './KeysNotice';
import { LanguageMenu } from './LanguageMenu';
import { Menu } from './Menu';
import { NewFrame } from './NewFrame';
import { NoStore, UnknownPage, UnknownStore } from './notices';
import { PersonMenu } from './PersonMenu';
import { LAST_STORE, StoreSwitch } from './StoreSwitch';
import { ThemeMenu } from './ThemeMenu';
import { useScroll } from './scroll';

/** All that stays on the screen from page to page, for somebody who is signed in. */
export function Frame() {
  const state = useValue(session);
  const { path } = usePlace();
  const tenants = 'session' in state ? state.session.tenants : { items: [], next: null };
  const [, place, storeId] = path.split('/');
  const inStore = place === 's' && storeId !== undefined && storeId !== '';
  const first = firstStore(tenants.items);
  const scope: Scope = place === 'g' ? 'group' : 'store';
  // Beside a page of the group stays the store that was open before.
  const store = inStore
    ? tenants.items.find((one) => one.id === decodeURI(storeId))
    : scope === 'group'
      ? first
      : undefined;
  const root = scope === 'group' ? '/g' : `/s/${storeId}`;
  const below = store || scope === 'group' ? path.slice(root.length) || '/' : '/';

  useEffect(() => {
    if (store) remember(LAST_STORE, store.id);
  }, [store]);
  useEffect(() => {
    if (path === '/' && first) go(storePath(first.id, '/'), { replace: true });
  }, [path, first]);

  const content = () => {
    if (store || scope === 'group') return <Outlet path={below} scope={scope} />;
    if (inStore) return tenants.next ? <Splash /> : <UnknownStore />;
    if (path === '/') return first ? <Splash /> : <NoStore />;
    return <UnknownPage />;
  };
  return (
    <StoreContext value={store}>
      <Layout
        stores={tenants.items}
        incomplete={tenants.next !== null}
        store={store}
        scope={scope}
        path={below}
      >
        <ScopeContext value={scope}>{content()}</ScopeContext>
      </Layout>
    </StoreContext>
  );
}

function firstStore(stores: readonly Store[]): Store | undefined {
  const last = remembered(LAST_STORE);
  return stores.find((store) => store.id === last) ?? stores[0];
}

interface LayoutProps {
  stores: readonly Store[];
  incomplete: boolean;
  store: Store | undefined;
  scope: Scope;
  path: string;
  children: React.ReactNode;
}

function Layout({ stores, incomplete, store, scope, path, children }: LayoutProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const [menuOpen, setMenuOpen] = useState(false);
  const content = useRef<HTMLElement>(null);
  const pages = usePages();
  useScroll(content);
  const shown = pages.filter((page) => inMenu(page) && (store || page.scope === 'group'));
  const menu = (store || shown.length > 0) && (
    <Menu pages={shown} scope={scope} path={path} onChosen={() => setMenuOpen(false)} />
  );
  return (
    <div className="sh-frame">
      <a className="sh-skip" href="#content" onClick={(event) => jump(event, content.current)}>
        {t('skip')}
      </a>
      {!narrow && (
        <aside className="sh-side">
          <Brand />
          {menu}
        </aside>
      )}
      <div className="sh-body">
        <header className="sh-head">
          {narrow && (
            <Button
              type="text"
              icon={<MenuOutlined aria-hidden />}
              aria-label={t('menu.open')}
              aria-expanded={menuOpen}
              onClick={() => setMenuOpen(true)}
            />
          )}
          <StoreSwitch stores={stores} current={store} incomplete={incomplete} />
          <span className="lv-grow" />
          {!narrow && <LanguageMenu />}
          {!narrow && <ThemeMenu />}
          <PersonMenu />
        </header>
        <main className="sh-content" id="content" ref={content} tabIndex={-1}>
          <NewFrame />
          <KeysNotice />
          {children}
        </main>
      </div>
      {narrow && (
        <Drawer
          open={menuOpen}
          onClose={() => setMenuOpen(false)}
          placement="left"
          size={280}
          title={<Brand />}
          footer={
            <div className="sh-drawer-tools">
              <LanguageMenu />
              <ThemeMenu />
            </div>
          }
          className="sh-menu-drawer"
        >
          {menu}
        </Drawer>
      )}
    </div>
  );
}

function jump(event: React.MouseEvent, content: HTMLElement | null): void {
  event.preventDefault();
  content?.focus();
}
