import { answering } from './answering.mjs';
import { withNothingIn } from './empty.mjs';

const FACTS = [
  {
    id: '71',
    subscription: 'marketing.segments',
    type: 'crm.customers.changed',
    subject: 'customer 7811234567890123456',
    at: '2026-02-27T08:15:00Z',
    parkedAt: '2026-02-27T08:21:00Z',
    reason:
      'IllegalStateException: the segment "returning renters of the last twelve months" is being computed anew and cannot take in changes at the moment',
    state: 'parked',
  },
  {
    id: '72',
    subscription: 'marketing.segments',
    type: 'crm.customers.changed',
    subject: 'customer 7811234567890123456',
    at: '2026-02-27T08:16:00Z',
    parkedAt: '2026-02-27T08:21:00Z',
    reason: '',
    state: 'waiting',
  },
];

const BROKEN = {
  intact: false,
  entries: 1042,
  unsealed: 2,
  broken: { reason: 'altered', sequence: 1043, id: '7811234567890123456' },
};

const CHANGES = [
  {
    id: '2',
    at: '2026-03-02T08:21:00Z',
    person: { id: '5', name: '李娜' },
    before: 1825,
    after: null,
  },
  { id: '1', at: '2026-03-01T08:21:00Z', person: null, before: null, after: 1825 },
];

const DAYS = [
  { day: '2026-10-01', name: '国庆车展', shifts: [{ from: '10:00', to: '16:00' }] },
  { day: '2026-12-31', name: '年度盘点', shifts: [] },
];

const HOLIDAYS = [
  { day: '2026-10-01', kind: 'holiday', name: '国庆节', like: null },
  { day: '2026-10-10', kind: 'workday', name: '国庆节调休', like: 'monday' },
];

const JOB = {
  id: '91',
  kind: 'platform.tenant-export',
  text: '导出品牌或门店',
  parameters: { tenant: '7811234567890123456', code: 'gz-tianhe' },
  done: 0,
  total: 0,
  attempts: 1,
  node: 'a',
  cancelling: false,
  reason: null,
  requestedBy: { id: '5', name: '李娜' },
  createdAt: '2026-03-01T08:15:00Z',
  dueAt: null,
  startedAt: '2026-03-01T08:15:01Z',
  endedAt: null,
};

const JOBS = [
  { ...JOB, state: 'running', done: 41_200, total: 96_000 },
  { ...JOB, id: '90', state: 'queued', attempts: 0, node: '', startedAt: null },
  {
    ...JOB,
    id: '89',
    state: 'failed',
    attempts: 5,
    endedAt: '2026-03-01T08:25:00Z',
    reason: { code: 'platform.job.failed', text: 'It failed: the disk of the database is full' },
  },
  { ...JOB, id: '88', state: 'succeeded', requestedBy: null, endedAt: '2026-03-01T08:15:09Z' },
];

/** What group IT and those who look after a store see. */
export const platformScenes = {
  audit: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/audit`);
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('.lv-page-head button').click();
    await page.locator('main .ant-alert').waitFor();
  },
  'audit-broken': async ({ page, store }) => {
    await answering(page, '/audit/verdict', BROKEN, async () => {
      await page.goto(`/console/s/${store}/audit?from=2026-01-01`);
      await page.locator('.lv-page-head button').click();
      await page.locator('main .ant-alert').waitFor();
    });
  },
  'audit-empty': async ({ page, store }) => {
    await withNothingIn(page, ['audit'], `/console/s/${store}/audit`);
  },
  'audit-none-found': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/audit?subject=nothing`);
    await page.locator('.lv-nothing').waitFor();
  },
  'group-audit': async ({ page }) => {
    await page.goto('/console/g/audit');
    await page.locator('.lv-list-foot').waitFor();
  },
  facts: async ({ page, store }) => {
    const list = { items: FACTS, next: null };
    await answering(page, '/facts/parked', list, async () => {
      await page.goto(`/console/s/${store}/parked-facts`);
      await page.locator('.lv-list-foot').waitFor();
    });
  },
  'facts-dialog': async ({ page }) => {
    await page.locator('main .ant-btn-dangerous').first().click();
    await page.locator('.ant-modal textarea').waitFor();
    await page.locator('.ant-modal .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').waitFor();
  },
  'facts-empty': async ({ page }) => {
    await page.goto('/console/g/parked-facts');
    await page.locator('.lv-nothing').waitFor();
  },
  settings: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/settings`);
    await page.locator('.lv-setting').first().waitFor();
  },
  'settings-wrong': async ({ page }) => {
    await page.locator('.lv-setting input').first().fill('1');
    await page.locator('.lv-save .ant-btn-primary').click();
    await page.locator('.lv-setting [role=alert]').waitFor();
  },
  'group-settings': async ({ page }) => {
    await page.goto('/console/g/settings');
    await page.locator('.lv-setting').first().waitFor();
  },
  'group-settings-history': async ({ page }) => {
    const list = { items: CHANGES, next: null };
    await answering(page, '/changes', list, async () => {
      await page.locator('.lv-setting-foot button').last().click();
      await page.locator('.ant-drawer .lv-list-foot').waitFor();
    });
  },
  calendar: async ({ page, store }) => {
    await answering(page, '/calendar/days', { items: DAYS, next: null }, async () => {
      await answering(page, '/calendar/holidays', { items: HOLIDAYS, next: null }, async () => {
        await page.goto(`/console/s/${store}/calendar`);
        await page.locator('.lv-list-foot').nth(1).waitFor();
      });
    });
  },
  'calendar-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/calendar`);
    await page.locator('.lv-section-head button').first().click();
    await page.locator('.ant-drawer .lv-shifts button').click();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'calendar-empty': async ({ page, store }) => {
    await withNothingIn(
      page,
      ['calendar/days', 'calendar/holidays'],
      `/console/s/${store}/calendar`,
    );
  },
  holidays: async ({ page }) => {
    await answering(page, '/holidays/CN', { items: HOLIDAYS, next: null }, async () => {
      await page.goto('/console/g/holidays');
      await page.locator('.lv-list-foot').waitFor();
    });
  },
  'holidays-drawer': async ({ page }) => {
    await page.locator('.lv-actions .ant-btn-primary').last().click();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  jobs: async ({ page, store }) => {
    await answering(page, '/jobs', { items: JOBS, next: null }, async () => {
      await page.goto(`/console/s/${store}/jobs`);
      await page.locator('.lv-list-foot').waitFor();
    });
  },
  'group-jobs': async ({ page }) => {
    await page.goto('/console/g/jobs');
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  nodes: async ({ page }) => {
    await page.goto('/console/g/nodes');
    await page.locator('.lv-list-foot').waitFor();
  },
  modules: async ({ page }) => {
    await page.goto('/console/g/modules');
    await page.locator('main .ant-switch').first().waitFor();
  },
  deployment: async ({ page }) => {
    await page.goto('/console/g/deployment');
    await page.locator('.lv-list-foot').nth(2).waitFor();
  },
  'deployment-dialog': async ({ page }) => {
    await page.goto('/console/g/deployment');
    await page
      .getByRole('button', { name: /^(停用|Disable)$/ })
      .first()
      .click();
    await page.locator('.ant-modal ul.lv-list li').first().waitFor();
  },
  stores: async ({ page }) => {
    await page.goto('/console/g/stores');
    await page.locator('.lv-list-foot').waitFor();
  },
  'stores-empty': async ({ page }) => {
    await withNothingIn(page, ['tenants/all'], '/console/g/stores');
  },
  'stores-menu': async ({ page }) => {
    await page.goto('/console/g/stores');
    await page.locator('main tbody button, main .lv-card-head button').last().click();
    await page.locator('.ant-dropdown-menu').waitFor();
  },
  'stores-drawer-exports': async ({ page }) => {
    await page.locator('.ant-dropdown-menu-item').last().click();
    await page.locator('.ant-drawer .lv-nothing, .ant-drawer .lv-list-foot').first().waitFor();
  },
  'stores-drawer': async ({ page }) => {
    await page.goto('/console/g/stores');
    await page.locator('.lv-actions .ant-btn-primary').click();
    await page.locator('.ant-drawer #name').fill('No');
    await page.locator('.ant-drawer #code').fill('NOT A CODE');
    await page.locator('.ant-drawer #brand').fill('nobody');
    for (const field of ['region', 'currency', 'timeZone']) {
      await page.locator(`.ant-drawer #${field}`).fill('nowhere');
    }
    await page.locator('.ant-drawer #name').click();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
};
