import {
  BarChartOutlined,
  CarOutlined,
  CheckSquareOutlined,
  FileExcelOutlined,
  FileSearchOutlined,
  HistoryOutlined,
  FormOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  ClusterOutlined,
  CommentOutlined,
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
import { FeedbackPage } from './feedback/FeedbackPage';
import { READ_FEEDBACK } from './feedback/model';
import { LeadsPage } from './leads/LeadsPage';
import { ComparePage } from './merge/ComparePage';
import { DuplicatesPage } from './merge/DuplicatesPage';
import { MERGE } from './merge/model';
import { messages } from './messages';
import { READ } from './model';
import { search } from './search';
import { MyDayPage } from './myday/MyDayPage';
import { WRITE_FIELDS } from './own/model';
import { OwnFieldsPage } from './own/OwnFieldsPage';
import { DistributionPage } from './distribution/DistributionPage';
import { CustomerSegments } from './segments/CustomerSegments';
import { SegmentEditPage } from './segments/SegmentEditPage';
import { SegmentPage } from './segments/SegmentPage';
import { SegmentsPage } from './segments/SegmentsPage';
import { READ_SEGMENTS, WRITE_SEGMENTS } from './segments/model';
import { HandOverPage } from './staff/HandOverPage';
import { SurveyPage } from './surveys/SurveyPage';
import { SurveysPage } from './surveys/SurveysPage';
import { READ_SURVEYS } from './surveys/model';
import { TagsPage } from './tags/TagsPage';
import { TasksPage } from './tasks/TasksPage';
import { HAND_OVER, MANAGE_TAGS, READ_LEADS, READ_TASKS } from './work';
import { PersonsByStore } from './persons/PersonsByStore';
import { PersonsPage } from './persons/PersonsPage';
import { MANAGE_PERSONS } from './persons/model';
import { DashboardPage } from './reports/DashboardPage';
import { READ_REPORTS } from './reports/model';
import { ReportPage } from './reports/ReportPage';
import { ReportsPage } from './reports/ReportsPage';
import { BulkJobsPage } from './views/BulkJobsPage';
import { BULK, EXPORT } from './views/bulk';
import { ListExportsPage } from './views/ListExportsPage';
import { VehiclesPage } from './vehicles/VehiclesPage';
import { VehiclePage } from './vehicles/VehiclePage';

export default definePlugin({
  id: 'crm',
  sdk: '^1.6.0',
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
      id: 'dashboard',
      path: '/dashboard',
      title: 'dashboard.title',
      icon: <DashboardOutlined aria-hidden />,
      component: DashboardPage,
      permission: READ_REPORTS,
      slot: 'dashboard',
      order: 6,
    },
    {
      id: 'reports',
      path: '/reports',
      title: 'reports.title',
      icon: <FileSearchOutlined aria-hidden />,
      component: ReportsPage,
      permission: READ_REPORTS,
      order: 18,
    },
    {
      id: 'report-new',
      path: '/reports/new',
      title: 'reports.add',
      component: ReportPage,
      permission: READ_REPORTS,
      menu: false,
    },
    {
      id: 'report-shipped',
      path: '/reports/shipped/:preset',
      title: 'reports.one',
      component: ReportPage,
      permission: READ_REPORTS,
      menu: false,
    },
    {
      id: 'report',
      path: '/reports/:report',
      title: 'reports.one',
      component: ReportPage,
      permission: READ_REPORTS,
      menu: false,
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
      id: 'feedback',
      path: '/feedback',
      title: 'feedback.title',
      icon: <CommentOutlined aria-hidden />,
      component: FeedbackPage,
      permission: READ_FEEDBACK,
      order: 15,
    },
    {
      id: 'surveys',
      path: '/surveys',
      title: 'surveys.title',
      icon: <FileDoneOutlined aria-hidden />,
      component: SurveysPage,
      permission: READ_SURVEYS,
      order: 17,
    },
    {
      id: 'survey',
      path: '/surveys/:survey',
      title: 'surveys.one',
      component: SurveyPage,
      permission: READ_SURVEYS,
      menu: false,
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
      id: 'own-fields',
      path: '/own-fields',
      title: 'own.title',
      icon: <FormOutlined aria-hidden />,
      component: OwnFieldsPage,
      permission: WRITE_FIELDS,
      order: 61,
    },
    {
      id: 'bulk-jobs',
      path: '/bulk-jobs',
      title: 'bulk.jobs',
      icon: <HistoryOutlined aria-hidden />,
      component: BulkJobsPage,
      permission: BULK,
      order: 63,
    },
    {
      id: 'list-exports',
      path: '/list-exports',
      title: 'export.files',
      icon: <FileExcelOutlined aria-hidden />,
      component: ListExportsPage,
      permission: EXPORT,
      order: 64,
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
      id: 'vehicles',
      path: '/vehicles',
      title: 'vehicles.title',
      icon: <CarOutlined aria-hidden />,
      component: VehiclesPage,
      permission: READ,
      order: 11,
    },
    {
      id: 'vehicle',
      path: '/vehicles/:vehicle',
      title: 'vehicle.title',
      component: VehiclePage,
      permission: READ,
      menu: false,
    },
    {
      id: 'segments',
      path: '/segments',
      title: 'segments.title',
      icon: <ClusterOutlined aria-hidden />,
      component: SegmentsPage,
      permission: READ_SEGMENTS,
      order: 16,
    },
    {
      id: 'distribution',
      path: '/distribution',
      title: 'distribution.title',
      icon: <BarChartOutlined aria-hidden />,
      component: DistributionPage,
      permission: READ,
      order: 18,
    },
    {
      id: 'segment-new',
      path: '/segments/new',
      title: 'segments.add',
      component: SegmentEditPage,
      permission: WRITE_SEGMENTS,
      menu: false,
    },
    {
      id: 'segment-edit',
      path: '/segments/:segment/edit',
      title: 'segments.one',
      component: SegmentEditPage,
      permission: WRITE_SEGMENTS,
      menu: false,
    },
    {
      id: 'segment',
      path: '/segments/:segment',
      title: 'segments.one',
      component: SegmentPage,
      permission: READ_SEGMENTS,
      menu: false,
    },
  ],
  widgets: [
    { slot: 'home', order: 10, permission: READ, component: NewestCustomers },
    { slot: 'group-dashboard', order: 20, permission: MANAGE_PERSONS, component: PersonsByStore },
    { slot: 'customer', order: 10, permission: READ_SEGMENTS, component: CustomerSegments },
  ],
  search,
  audited,
});
