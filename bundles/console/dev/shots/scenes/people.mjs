import { answering } from './answering.mjs';

const OPEN = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

/** Role codes that a picture shows, and what they allow. */
const OWN = {
  code: 'reception',
  name: '前台接待与预约登记',
  own: true,
  permissions: ['crm.customers.read', 'dms.*', 'campaigns.*'],
  version: 3,
};

const KEYS = [
  {
    id: '1',
    name: '数据仓库',
    createdAt: '2026-01-05T08:15:00Z',
    expires: 'never',
    tenants: ['1'],
    permissions: ['*'],
    lastUsed: '2026-03-01T08:15:00Z',
  },
  {
    id: '2',
    name: 'DMS',
    createdAt: '2025-01-05T08:15:00Z',
    expires: '2026-01-05T08:15:00Z',
    tenants: ['1'],
    permissions: [
      'crm.customers.read',
      'crm.*',
      '*.read',
      'platform.jobs.read',
      'dms.imports.read',
    ],
    lastUsed: null,
  },
];

/** The first of a person's row or card that leads to what was asked for. */
const actions = (page, number) =>
  page.locator('main tbody button, main .lv-card-head button').nth(number);

/** Who may do what where: people, their keys, and roles. */
export const peopleScenes = {
  people: async ({ page }) => {
    await page.goto('/console/g/people');
    await page.locator('.lv-list-foot').waitFor();
  },
  'people-drawer': async ({ page }) => {
    await page.locator('.lv-actions .ant-btn-primary').click();
    await page.locator('.ant-drawer #name').fill('li.na');
    await page.locator('.ant-drawer #password').fill('short');
    await page.locator('.lv-fieldset button').last().click();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'people-edit-drawer': async ({ page }) => {
    await page.goto('/console/g/people');
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('main tbody button, main .lv-card-head button').first().click();
    await page.locator('.ant-drawer #displayName').fill('');
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'people-access-drawer': async ({ page }) => {
    await page.goto('/console/g/people');
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('main tbody button, main .lv-card-head button').nth(1).click();
    await page.locator('.ant-drawer .lv-access').last().waitFor();
  },
  'people-edit-drawer-places': async ({ page }) => {
    await page.goto('/console/g/people');
    await actions(page, 0).click();
    await page.locator('.lv-row-fields .ant-select').nth(1).click();
    await page.locator(`${OPEN} .ant-select-item-option`).nth(2).waitFor();
  },
  'people-keys-drawer': async ({ page }) => {
    await answering(page, '/keys', { items: KEYS }, async () => {
      await page.goto('/console/g/people');
      await actions(page, 1).click();
      await page.locator('.ant-drawer .ant-tag').waitFor();
      await page.locator('.ant-drawer .lv-section').last().scrollIntoViewIfNeeded();
    });
  },
  'key-drawer': async ({ page }) => {
    await page.locator('.ant-drawer .lv-section-head button').last().click();
    const drawer = page.locator('.ant-drawer:has(#expires)');
    await drawer.locator('#name').fill('DMS');
    await drawer.locator('#places .ant-radio-wrapper').last().click();
    await drawer.locator('#allowed .ant-radio-wrapper').last().click();
    await drawer.locator('.lv-picker').waitFor();
  },
  'key-drawer-wrong': async ({ page }) => {
    const drawer = page.locator('.ant-drawer:has(#expires)');
    await drawer.locator('.lv-drawer-foot .ant-btn-primary').click();
    await drawer.locator('.ant-form-item-explain-error').first().waitFor();
    await drawer.locator('.lv-picker').scrollIntoViewIfNeeded();
  },
  'key-dialog': async ({ page }) => {
    const key = { id: '1', apiKey: 'lv_Zm9yIGEgcGljdHVyZSBvbmx5LCBubyBrZXkgYXQgYWxs', items: KEYS };
    const drawer = page.locator('.ant-drawer:has(#expires)');
    await drawer.locator('#places .ant-radio-wrapper').first().click();
    await drawer.locator('#allowed .ant-radio-wrapper').first().click();
    await answering(page, '/keys', key, async () => {
      await drawer.locator('.lv-drawer-foot .ant-btn-primary').click();
      await page.locator('.ant-modal .ant-alert').waitFor();
    });
  },
  roles: async ({ page }) => {
    await page.goto('/console/g/roles');
    await page.locator('.lv-list-foot').waitFor();
  },
  'roles-own': async ({ page }) => {
    const found = await page.request.get('/api/v1/group/roles');
    const { items } = await found.json();
    await answering(page, '/group/roles', { items: [...items, OWN] }, async () => {
      await page.goto('/console/g/roles');
      await page.locator('main').getByText(OWN.code, { exact: true }).waitFor();
    });
  },
  'roles-dialog': async ({ page }) => {
    await page.locator('main .ant-btn-dangerous').last().click();
    const given = {
      status: 409,
      code: 'platform.role.given',
      title: '12 × reception',
      detail: '12 × reception',
    };
    const removal = (route) =>
      route.request().method() === 'DELETE'
        ? route.fulfill({ status: 409, contentType: 'application/problem+json', json: given })
        : route.fallback();
    await page.route('**/group/roles/*', removal);
    await page.locator('.ant-modal .ant-btn-dangerous').click();
    await page.locator('.ant-modal .ant-alert').waitFor();
    await page.unroute('**/group/roles/*', removal);
  },
  'roles-own-drawer': async ({ page }) => {
    await page.locator('.ant-modal-footer button').first().click();
    await page.locator('.ant-modal').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: OWN.name, exact: true }).click();
    await page.locator('.ant-drawer .lv-allowed li').first().waitFor();
  },
  'roles-drawer': async ({ page }) => {
    await page.goto('/console/g/roles');
    await page.locator('main .lv-inline').nth(2).click();
    await page.locator('.ant-drawer .lv-allowed li').first().waitFor();
  },
  'roles-template-drawer': async ({ page }) => {
    await page.locator('.ant-drawer-footer button').click();
    await page.locator('.ant-drawer .lv-picker').waitFor();
    await page.locator('.ant-drawer #code').fill('NOT A CODE');
    await page.locator('.ant-drawer #name').fill('Reception');
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'roles-new-drawer': async ({ page }) => {
    await page.goto('/console/g/roles');
    await page.locator('.lv-actions .ant-btn-primary').click();
    await page.locator('.ant-drawer .lv-picker input[type=text]').fill('customers');
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'keys-gone': async ({ page, store }) => {
    const gone = { available: false, reason: 'x', text: null };
    await answering(page, '/session/encryption', gone, async () => {
      await page.goto(`/console/s/${store}`);
      await page.locator('.sh-news').waitFor();
    });
  },
};
