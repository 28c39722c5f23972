import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text';
import { chooseMode, MODES, useMode, type Mode } from '../theme';

const ICONS: Record<Mode, ReactNode> = {
  system: <DesktopOutlined aria-hidden />,
  light: <SunOutlined aria-hidden />,
  dark: <MoonOutlined aria-hidden />,
};

export function ThemeMenu() {
  const { t } = useText();
  const mode = useMode();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [mode],
        items: MODES.map((key) => ({ key, icon: ICONS[key], label: t(`theme.${key}`) })),
        onClick: ({ key }) => chooseMode(key as Mode),
      }}
    >
      <Button type="text" icon={ICONS[mode]} aria-label={t('theme.label')} />
    </Dropdown>
  );
}
