import { theme, type ThemeConfig } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { remember, remembered, useValue, Value } from '@livery/console-sdk/host';

export const MODES = ['system', 'light', 'dark'] as const;
export type Mode = (typeof MODES)[number];

const KEY = 'livery.theme';
const mode = new Value<Mode>(MODES.find((one) => one === remembered(KEY)) ?? 'system');
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
/** As it was when the page was opened: a change of it would build the whole page anew. */
const motion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function chooseMode(next: Mode): void {
  remember(KEY, next);
  mode.set(next);
}

export function useMode(): Mode {
  return useValue(mode);
}

/** Whether the page is dark now; keeps the document's own colours in step. */
export function useDark(): boolean {
  const chosen = useMode();
  const system = useSyncExternalStore(onSystemChange, () => darkSystem.matches);
  const dark = chosen === 'dark' || (chosen === 'system' && system);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}

function onSystemChange(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
}

const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "PingFang TC", ' +
  '"Hiragino Sans GB", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans CJK SC", ' +
  '"Noto Sans SC", "Noto Sans TC", sans-serif';

const SHARED: ThemeConfig = {
  cssVar: { key: 'livery' },
  hashed: false,
  token: { borderRadius: 8, controlHeight: 34, fontFamily: FONT, motion, wireframe: false },
};

/** Quiet greys that are dark enough to be read, and one blue. */
export const lightTheme: ThemeConfig = {
  ...SHARED,
  algorithm: theme.defaultAlgorithm,
  token: {
    ...SHARED.token,
    colorPrimary: '#2256d6',
    colorPrimaryHover: '#1b47b5',
    colorPrimaryActive: '#163b98',
    colorInfo: '#2256d6',
    colorSuccess: '#23874d',
    colorSuccessBg: '#effaf3',
    colorSuccessBorder: '#b4dfc5',
    colorWarning: '#b76e00',
    colorWarningBg: '#fff8eb',
    colorWarningBorder: '#f3d9ab',
    colorLink: '#2256d6',
    colorError: '#cf2a2a',
    colorErrorHover: '#b32323',
    colorText: '#1b2330',
    colorTextSecondary: '#566072',
    colorTextTertiary: '#667085',
    colorTextDescription: '#566072',
    colorTextPlaceholder: '#6b7486',
    colorBgLayout: '#f5f6f8',
    colorBorder: '#d4d8df',
    colorBorderSecondary: '#e7e9ee',
  },
  components: {
    // What is not chosen must be seen too.
    Checkbox: { colorBorder: '#8a92a0' },
    Radio: { colorBorder: '#8a92a0' },
    Table: {
      headerBg: '#fafbfc',
      headerColor: '#566072',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
    },
  },
};

export const darkTheme: ThemeConfig = {
  ...SHARED,
  algorithm: theme.darkAlgorithm,
  token: {
    ...SHARED.token,
    colorPrimary: '#3b6fe8',
    colorPrimaryHover: '#2f5fd0',
    colorPrimaryActive: '#2851b5',
    colorInfo: '#4d7df2',
    colorSuccess: '#3fae6e',
    colorWarning: '#d99a2b',
    colorLink: '#8fb0ff',
    colorError: '#ff8f8f',
    colorText: '#e6e9ef',
    colorTextSecondary: '#a7afbd',
    colorTextTertiary: '#98a1b0',
    colorTextDescription: '#a7afbd',
    colorTextPlaceholder: '#8b94a4',
    colorBgLayout: '#101318',
    colorBgContainer: '#181c23',
    colorBgElevated: '#1f242d',
    colorBorder: '#39404c',
    colorBorderSecondary: '#2a303a',
  },
  components: {
    Button: {
      dangerColor: '#2a1010',
      defaultHoverColor: '#8fb0ff',
      defaultHoverBorderColor: '#8fb0ff',
      defaultActiveColor: '#8fb0ff',
    },
    Checkbox: { colorBorder: '#717a8a' },
    Radio: { colorBorder: '#717a8a' },
    Table: {
      headerBg: '#1c2129',
      headerColor: '#a7afbd',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
    },
  },
};
