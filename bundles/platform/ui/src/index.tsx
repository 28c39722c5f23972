import {
  AppstoreOutlined,
  AuditOutlined,
  CalendarOutlined,
  ClusterOutlined,
  DashboardOutlined,
  DeploymentUnitOutlined,
  FieldTimeOutlined,
  PauseCircleOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShopOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { definePlugin } from '@livery/console-sdk';
import { AuditPage } from './audit/AuditPage';
import { DailyAudit } from './audit/DailyAudit';
import { GroupDashboardPage } from './audit/GroupDashboardPage';
import { audited } from './audited';
import { CalendarPage } from './calendar/CalendarPage';
import { HolidaysPage } from './calendar/HolidaysPage';
import { ParkedFactsPage } from './facts/ParkedFactsPage';
import { JobsPage } from './jobs/JobsPage';
import { messages } from './messages';
import {
  MANAGE_PEOPLE,
  MANAGE_TENANTS,
  READ_AUDIT,
  READ_CALENDARS,
  READ_FACTS,
  READ_JOBS,
  READ_MODULES,
  READ_NODES,
  READ_SETTINGS,
} from './model';
import { DeploymentPage } from './deployment/DeploymentPage';
import { READ_DEPLOYMENT } from './deployment/model';
import { ModulesPage } from './modules/ModulesPage';
import { NodesPage } from './nodes/NodesPage';
import { PeoplePage } from './people/PeoplePage';
import { RolesPage } from './roles/RolesPage';
import { SettingsPage } from './settings/SettingsPage';
import { StoresPage } from './stores/StoresPage';

const audit = {
  path: '/audit',
  title: 'audit.title',
  icon: <AuditOutlined aria-hidden />,
  component: AuditPage,
  permission: READ_AUDIT,
};
const facts = {
  path: '/parked-facts',
  title: 'facts.title',
  icon: <PauseCircleOutlined aria-hidden />,
  component: ParkedFactsPage,
  permission: READ_FACTS,
};
const jobs = {
  path: '/jobs',
  title: 'jobs.title',
  icon: <FieldTimeOutlined aria-hidden />,
  component: JobsPage,
  permission: READ_JOBS,
};
const settings = {
  path: '/settings',
  title: 'settings.title',
  icon: <SettingOutlined aria-hidden />,
  component: SettingsPage,
  permission: READ_SETTINGS,
};

const modules = {
  path: '/modules',
  title: 'modules.title',
  icon: <AppstoreOutlined aria-hidden />,
  component: ModulesPage,
  permission: READ_MODULES,
};

export default definePlugin({
  id: 'platform',
  sdk: '^1.7.0',
  messages,
  pages: [
    { id: 'audit', order: 80, ...audit },
    { id: 'parked-facts', order: 81, ...facts },
    { id: 'jobs', order: 82, ...jobs },
    {
      id: 'calendar',
      path: '/calendar',
      title: 'calendar.title',
      icon: <CalendarOutlined aria-hidden />,
      component: CalendarPage,
      permission: READ_CALENDARS,
      order: 70,
    },
    { id: 'settings', order: 75, ...settings },
    { id: 'modules', order: 76, ...modules },
    {
      id: 'group-dashboard',
      scope: 'group',
      path: '/dashboard',
      title: 'dashboard.title',
      icon: <DashboardOutlined aria-hidden />,
      component: GroupDashboardPage,
      permission: READ_AUDIT,
      slot: 'group-dashboard',
      order: 5,
    },
    {
      id: 'stores',
      scope: 'group',
      path: '/stores',
      title: 'stores.title',
      icon: <ShopOutlined aria-hidden />,
      component: StoresPage,
      permission: MANAGE_TENANTS,
      order: 10,
    },
    {
      id: 'people',
      scope: 'group',
      path: '/people',
      title: 'people.title',
      icon: <UserOutlined aria-hidden />,
      component: PeoplePage,
      permission: MANAGE_PEOPLE,
      order: 20,
    },
    {
      id: 'roles',
      scope: 'group',
      path: '/roles',
      title: 'roles.title',
      icon: <SafetyCertificateOutlined aria-hidden />,
      component: RolesPage,
      permission: MANAGE_PEOPLE,
      order: 21,
    },
    {
      id: 'holidays',
      scope: 'group',
      path: '/holidays',
      title: 'holidays.title',
      icon: <CalendarOutlined aria-hidden />,
      component: HolidaysPage,
      permission: READ_CALENDARS,
      order: 70,
    },
    { id: 'group-settings', scope: 'group', order: 75, ...settings },
    { id: 'group-modules', scope: 'group', order: 76, ...modules },
    {
      id: 'deployment',
      scope: 'group',
      path: '/deployment',
      title: 'deployment.title',
      icon: <DeploymentUnitOutlined aria-hidden />,
      component: DeploymentPage,
      permission: READ_DEPLOYMENT,
      order: 77,
    },
    { id: 'group-audit', scope: 'group', order: 80, ...audit },
    { id: 'group-parked-facts', scope: 'group', order: 81, ...facts },
    { id: 'group-jobs', scope: 'group', order: 82, ...jobs },
    {
      id: 'nodes',
      scope: 'group',
      path: '/nodes',
      title: 'nodes.title',
      icon: <ClusterOutlined aria-hidden />,
      component: NodesPage,
      permission: READ_NODES,
      order: 83,
    },
  ],
  widgets: [
    { slot: 'dashboard', order: 80, permission: READ_AUDIT, component: DailyAudit },
    { slot: 'group-dashboard', order: 80, permission: READ_AUDIT, component: DailyAudit },
  ],
  audited,
});
