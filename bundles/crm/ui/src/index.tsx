import {
  CheckSquareOutlined,
  FunnelPlotOutlined,
  MergeCellsOutlined,
  SunOutlined,
  SwapOutlined,
  TagsOutlined,
  TeamOutlined,
  UsergroupAddOutlined,
} from '@ant-design/icons';
import { definePlugin } from '@livery/console-sdk';
import { audited } from './audited';
import { CustomerPage } from './customer/CustomerPage';
import { CustomersPage } from './customers/CustomersPage';
import { NewestCustomers } from './customers/NewestCustomers';
import { LeadsPage } from './leads/LeadsPage';
import { ComparePage } from './merge/ComparePage';
import { DuplicatesPage } from './merge/DuplicatesPage';
import { MERGE } from './merge/model';
import { messages } from './messages';
import { READ } from './model';
import { search } from './search';
import { MyDayPage } from './myday/MyDayPage';
import { HandOverPage } from './staff/HandOverPage';
import { TagsPage } from './tags/TagsPage';
import { TasksPage } from './tasks/TasksPage';
import { HAND_OVER, MANAGE_TAGS, READ_LEADS, READ_TASKS } from './work';
import { PersonsPage } from './persons/PersonsPage';
import { MANAGE_PERSONS } from './persons/model';
import { VehiclePage } from './vehicles/VehiclePage';

export default definePlugin({
  id: 'crm',
  sdk: '^1.5.0',
  messages,
  pages: [
    {
      id: 'my-day',
      path: '/my-day',
      title: 'myDay.title',
      icon: <SunOutlined aria-hidden />,
      component: MyDayPage,
      permission: READ_TASKS,
      order: 5,
    },
    {
      id: 'customers',
      path: '/customers',
      title: 'customers.title',
      icon: <TeamOutlined aria-hidden />,
      component: CustomersPage,
      permission: READ,
      order: 10,
    },
    {
      id: 'customer',
      path: '/customers/:customer',
      title: 'customer.title',
      component: CustomerPage,
      permission: READ,
      menu: false,
    },
    {
      id: 'duplicates',
      path: '/duplicates',
      title: 'duplicates.title',
      icon: <MergeCellsOutlined aria-hidden />,
      component: DuplicatesPage,
      permission: MERGE,
      order: 58,
    },
    {
      id: 'compare',
      path: '/customers/:customer/compare/:other',
      title: 'merge.title',
      component: ComparePage,
      permission: MERGE,
      menu: false,
    },
    {
      id: 'tasks',
      path: '/tasks',
      title: 'tasks.title',
      icon: <CheckSquareOutlined aria-hidden />,
      component: TasksPage,
      permission: READ_TASKS,
      order: 12,
    },
    {
      id: 'leads',
      path: '/leads',
      title: 'leads.title',
      icon: <FunnelPlotOutlined aria-hidden />,
      component: LeadsPage,
      permission: READ_LEADS,
      order: 14,
    },
    {
      id: 'tags',
      path: '/tags',
      title: 'tags.title',
      icon: <TagsOutlined aria-hidden />,
      component: TagsPage,
      permission: MANAGE_TAGS,
      order: 60,
    },
    {
      id: 'hand-over',
      path: '/hand-over',
      title: 'handOver.title',
      icon: <SwapOutlined aria-hidden />,
      component: HandOverPage,
      permission: HAND_OVER,
      order: 62,
    },
    {
      id: 'persons',
      scope: 'group',
      path: '/persons',
      title: 'persons.title',
      icon: <UsergroupAddOutlined aria-hidden />,
      component: PersonsPage,
      permission: MANAGE_PERSONS,
      order: 30,
    },
    {
      id: 'vehicle',
      path: '/vehicles/:vehicle',
      title: 'vehicle.title',
      component: VehiclePage,
      permission: READ,
      menu: false,
    },
  ],
  widgets: [{ slot: 'home', order: 10, permission: READ, component: NewestCustomers }],
  search,
  audited,
});
