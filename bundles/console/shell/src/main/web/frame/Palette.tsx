import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Modal, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage, type Store } from '@livery/console-sdk';
import { go, groupPath, storePath, text } from '@livery/console-sdk/host';
import { inMenu, usePages, type MenuPage } from '../plugins/pages';
import { useText } from '../text';
import { useFinding, type Found } from './finding';

/** Finds pages and things of the store from everywhere: by its button, or by Ctrl-K. */
export function Palette({ store }: { store: Store | undefined }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen(true);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button
        type="text"
        className="sh-find"
        icon={<SearchOutlined aria-hidden />}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span className="sh-wide">{t('palette.open')}</span>
        <kbd className="sh-wide" aria-hidden>
          Ctrl K
        </kbd>
        <span className="lv-unseen">{t('palette.label')}</span>
      </Button>
      <Search open={open} store={store} onClose={() => setOpen(false)} />
    </>
  );
}

interface Entry {
  id: string;
  title: string;
  detail?: string | undefined;
  /** Below the console. */
  target: string;
}

interface Group {
  id: string;
  title: string;
  entries: Entry[];
  failed: boolean;
}

interface SearchProps {
  open: boolean;
  store: Store | undefined;
  onClose: () => void;
}

function Search({ open, store, onClose }: SearchProps) {
  const { t } = useText();
  useLanguage();
  const id = useId();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, searching } = useFinding(open ? typed : '', store);
  const groups = groupsOf(id, typed, usePages(), found, store, t('palette.pages'));
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(at, entries.length - 1)];
  useEffect(() => {
    if (open) setTyped('');
  }, [open]);
  useEffect(() => {
    if (current) document.getElementById(current.id)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (entry: Entry) => {
    onClose();
    go(entry.target);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, move));
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    }
  };
  const nothing = typed.trim() !== '' && !searching && entries.length === 0;
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="lv-unseen">{t('palette.label')}</span>}
      className="sh-palette"
      width={620}
      destroyOnHidden
      afterOpenChange={(shown) => shown && input.current?.focus()}
    >
      <Input
        ref={input}
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('palette.placeholder')}
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded={entries.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current?.id}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className="sh-found" id={`${id}list`} role="listbox" aria-label={t('palette.label')}>
        {groups
          .filter((group) => group.entries.length > 0)
          .map((group) => (
            <div key={group.id} role="group" aria-labelledby={group.id}>
              <div className="sh-found-title" id={group.id} role="presentation">
                {group.title}
              </div>
              {group.entries.map((entry) => (
                <div
                  key={entry.id}
                  id={entry.id}
                  role="option"
                  aria-selected={entry === current}
                  className="sh-found-entry"
                  onMouseMove={() => setAt(entries.indexOf(entry))}
                  onClick={() => choose(entry)}
                >
                  <span>{entry.title}</span>
                  {entry.detail && <span className="lv-quiet lv-numbers">{entry.detail}</span>}
                </div>
              ))}
            </div>
          ))}
      </div>
      {groups
        .filter((group) => group.failed)
        .map((group) => (
          <p key={group.id} className="lv-bad sh-found-note">
            {t('palette.failed', { what: group.title })}
          </p>
        ))}
      {nothing && (
        <div className="sh-found-note">
          <strong>{t('palette.none', { q: typed.trim() })}</strong>
          <div className="lv-quiet">{t('palette.noneHint')}</div>
        </div>
      )}
      <div className="sh-found-foot lv-quiet lv-small">
        <span aria-live="polite">
          {searching
            ? t('palette.searching')
            : typed.trim() !== '' && t('palette.found', { count: entries.length })}
        </span>
        <span>{t('palette.keys')}</span>
      </div>
    </Modal>
  );
}

function groupsOf(
  id: string,
  typed: string,
  pages: readonly MenuPage[],
  found: readonly Found[],
  store: Store | undefined,
  pagesTitle: string,
): Group[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const entries = pages
    .filter((page) => inMenu(page) && (store || page.scope === 'group'))
    .map((page) => ({
      id: `${id}page${page.plugin}${page.id}`,
      title: text(page.plugin, page.title),
      target: page.scope === 'group' ? groupPath(page.path) : storePath(store?.id ?? '', page.path),
    }))
    .filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
  return [
    ...found.map((one, group) => ({
      id: `${id}group${group}`,
      title: text(one.plugin, one.title),
      failed: one.failed,
      entries: one.hits.map((hit) => ({
        id: `${id}hit${group}-${hit.id}`,
        title: hit.title,
        detail: hit.detail,
        target: storePath(store?.id ?? '', hit.page),
      })),
    })),
    { id: `${id}pages`, title: pagesTitle, entries, failed: false },
  ];
}
