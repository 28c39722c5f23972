import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNarrow, useStores, type Scope, type Store } from '@livery/console-sdk';
import {
  go,
  remember,
  remembered,
  ScopeContext,
  storePath,
  StoreContext,
  useFoundStore,
  usePlace,
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
import { Palette } from './Palette';
import { NoStore, UnknownPage, UnknownStore } from './notices';
import { PersonMenu } from './PersonMenu';
import { LAST_STORE, StoreSwitch } from './StoreSwitch';
import { ThemeMenu } from './ThemeMenu';
import { useScroll } from './scroll';

/** All that stays on the screen from page to page, for somebody who is signed in. */
export function Frame() {
  const stores = useStores();
  const { path } = usePlace();
  const [, place, storeId] = path.split('/');
  const inStore = place === 's' && storeId !== undefined && storeId !== '';
  const scope: Scope = place === 'g' ? 'group' : 'store';
  // Beside a page of the group stays the store that was open before.
  const wanted = inStore ? decodeURI(storeId) : (remembered(LAST_STORE) ?? undefined);
  const found = useFoundStore(wanted);
  const first = found.store ?? (found.looking ? undefined : stores[0]);
  const store = inStore ? found.store : scope === 'group' ? first : undefined;
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
    if (inStore) return found.looking ? <Splash /> : <UnknownStore />;
    if (path === '/') return first || found.looking ? <Splash /> : <NoStore />;
    return <UnknownPage />;
  };
  return (
    <StoreContext value={store}>
      <Layout store={store} scope={scope} path={below}>
        <ScopeContext value={scope}>{content()}</ScopeContext>
      </Layout>
    </StoreContext>
  );
}

interface LayoutProps {
  store: Store | undefined;
  scope: Scope;
  path: string;
  children: React.ReactNode;
}

function Layout({ store, scope, path, children }: LayoutProps) {
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
          <StoreSwitch current={store} />
          <span className="lv-grow" />
          <Palette store={store} />
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
