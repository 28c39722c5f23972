import { TeamOutlined } from '@ant-design/icons';
import { definePlugin } from '@livery/console-sdk';
import { audited } from './audited';
import { CustomerPage } from './customer/CustomerPage';
import { CustomersPage } from './customers/CustomersPage';
import { NewestCustomers } from './customers/NewestCustomers';
import { messages } from './messages';
import { READ } from './model';
import { VehiclePage } from './vehicles/VehiclePage';

export default definePlugin({
  id: 'crm',
  sdk: '^1.1.0',
  messages,
  pages: [
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
      id: 'vehicle',
      path: '/vehicles/:vehicle',
      title: 'vehicle.title',
      component: VehiclePage,
      permission: READ,
      menu: false,
    },
  ],
  widgets: [{ slot: 'home', order: 10, permission: READ, component: NewestCustomers }],
  audited,
});
