import { ApiOutlined, ImportOutlined, SafetyOutlined } from '@ant-design/icons';
import { definePlugin } from '@livery/console-sdk';
import { audited } from './audited';
import { ConnectionsPage } from './connections/ConnectionsPage';
import { DailyImports } from './imports/DailyImports';
import { ImportsPage } from './imports/ImportsPage';
import { RunningImports } from './imports/RunningImports';
import { WarningsPage } from './imports/WarningsPage';
import { messages } from './messages';
import { READ_CONNECTIONS, READ_IMPORTS } from './model';
import { HeldRecords } from './quarantine/HeldRecords';
import { QuarantinePage } from './quarantine/QuarantinePage';

export default definePlugin({
  id: 'dms',
  sdk: '^1.1.0',
  messages,
  pages: [
    {
      id: 'imports',
      path: '/imports',
      title: 'imports.title',
      icon: <ImportOutlined aria-hidden />,
      component: ImportsPage,
      permission: READ_IMPORTS,
      order: 50,
    },
    {
      id: 'warnings',
      path: '/imports/:import/warnings',
      title: 'warnings.title',
      component: WarningsPage,
      permission: READ_IMPORTS,
      menu: false,
    },
    {
      id: 'quarantine',
      path: '/quarantine',
      title: 'quarantine.title',
      icon: <SafetyOutlined aria-hidden />,
      component: QuarantinePage,
      permission: READ_IMPORTS,
      order: 51,
    },
    {
      id: 'connections',
      path: '/connections',
      title: 'connections.title',
      icon: <ApiOutlined aria-hidden />,
      component: ConnectionsPage,
      permission: READ_CONNECTIONS,
      order: 52,
    },
  ],
  widgets: [
    { slot: 'home', order: 20, permission: READ_IMPORTS, component: RunningImports },
    { slot: 'dashboard', order: 50, permission: READ_CONNECTIONS, component: DailyImports },
    { slot: 'my-day', order: 20, permission: READ_IMPORTS, component: HeldRecords },
  ],
  audited,
});
