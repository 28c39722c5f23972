import { Alert, Button } from 'antd';
import { useContext, useEffect, useMemo, useState } from 'react';
import { Guard, useModulesOff, useOwner, useTranslation, type Scope } from '@livery/console-sdk';
import { RouteContext, ScopeContext, StoreContext, usePlace } from '@livery/console-sdk/host';
import { ForbiddenPage, NotRunningPage, SwitchedOffPage, UnknownPage } from '../frame/notices';
import { Home } from '../Home';
import { Splash } from '../Splash';
import { useText } from '../text';
import { usePluginNews } from './follow';
import { wasPage } from './known';
import { findPage, usePages, type FoundPage } from './pages';

/** The page of the present path. */
export function Outlet({ path, scope = 'store' }: { path: string; scope?: Scope }) {
  const owner = useOwner();
  const { ready } = usePluginNews();
  const { known } = useModulesOff(owner);
  const { open, newest, showNewest } = useOpenPage(path, scope);
  if (path === '/' && scope === 'store') {
    return (
      <Guard key={owner}>
        <Home />
      </Guard>
    );
  }
  if (!open && ready) return wasPage(path, scope) ? <NotRunningPage /> : <UnknownPage />;
  if (!open || !known) return <Splash />;
  if (open.page.off) return <SwitchedOffPage page={open.page} />;
  if (!open.page.allowed) return <ForbiddenPage />;
  return (
    <>
      <News open={open} newest={newest} onShow={showNewest} />
      <Guard key={`${owner} ${path} ${open.page.key}`}>
        <OpenPage open={open} path={path} />
      </Guard>
    </>
  );
}

/**
 * The page that is open, as it was when it was opened: when its plug-in is updated or taken out, what
 * somebody has typed into it stays until they go elsewhere.
 */
function useOpenPage(path: string, scope: Scope) {
  const owner = useOwner();
  const { visit } = usePlace();
  const newest = findPage(usePages(), path, scope);
  const [asked, setAsked] = useState(0);
  const opening = `${owner} ${path} ${visit} ${asked}`;
  const [kept, setKept] = useState<{ opening: string; found: FoundPage | undefined }>();
  const same = kept?.opening === opening && kept.found !== undefined;
  const stays = same && kept.found?.page.allowed && !newest?.page.off;
  const open = stays ? kept.found : newest;
  useEffect(() => {
    if (!same) setKept({ opening, found: newest });
  }, [same, opening, newest]);
  return { open, newest, showNewest: () => setAsked(asked + 1) };
}

function OpenPage({ open, path }: { open: FoundPage; path: string }) {
  const store = useContext(StoreContext);
  const inGroup = useContext(ScopeContext) === 'group';
  const { t } = useTranslation(open.page.plugin);
  const { t: own } = useText();
  const name = t(open.page.title);
  const owner = inGroup ? own('menu.group') : store?.name;
  const params = JSON.stringify(open.params);
  const route = useMemo(() => ({ path, params: JSON.parse(params) }), [path, params]);
  useEffect(() => {
    document.title = `${name} · ${owner} · Livery`;
  }, [name, owner]);
  const Component = open.page.component;
  return (
    <RouteContext value={route}>
      <Component />
    </RouteContext>
  );
}

interface NewsProps {
  open: FoundPage;
  newest: FoundPage | undefined;
  onShow: () => void;
}

function News({ open, newest, onShow }: NewsProps) {
  const { t } = useText();
  if (newest?.page.key === open.page.key) return null;
  return (
    <Alert
      className="sh-news"
      type="info"
      showIcon
      title={t(newest ? 'plugin.updated' : 'plugin.gone')}
      action={
        newest && (
          <Button size="small" onClick={onShow}>
            {t('plugin.show')}
          </Button>
        )
      }
    />
  );
}
