import { randomBytes } from 'node:crypto';

const texts = {
  'web.session.missing': ['请先登录。', '請先登入。', 'Sign in first.'],
  'web.sign-in.failed': [
    '用户名或密码不正确。',
    '使用者名稱或密碼不正確。',
    'User name or password is not right.',
  ],
  'web.csrf.invalid': [
    '请求来源无法确认。',
    '無法確認要求來源。',
    'The request’s origin could not be confirmed.',
  ],
  'web.forbidden': ['您没有此权限。', '您沒有此權限。', 'You are not allowed to do this.'],
  'web.precondition.failed': [
    '数据已被他人修改。',
    '資料已被他人修改。',
    'Somebody else has changed this.',
  ],
  'web.unexpected': ['服务器出错。', '伺服器發生錯誤。', 'The server failed.'],
  'web.unknown': ['未找到。', '找不到。', 'Not found.'],
  'platform.tenant.unknown': ['门店不存在。', '門市不存在。', 'There is no such store.'],
  'crm.customer.unknown': ['客户不存在。', '客戶不存在。', 'There is no such customer.'],
  'crm.customer.exists': [
    '已有同名且手机号相同的客户。',
    '已有同名且手機號碼相同的客戶。',
    'A customer with this name and mobile number exists already.',
  ],
  'crm.customer.invalid': ['有内容需要修改。', '有內容需要修改。', 'Some fields need correction.'],
  'crm.mobile.invalid': [
    '手机号格式不正确。',
    '手機號碼格式不正確。',
    'This is not a mobile number.',
  ],
  'dms.connection.unknown': ['连接不存在。', '連線不存在。', 'There is no such connection.'],
  'dms.connection.invalid': [
    '有设置需要修改。',
    '有設定需要修改。',
    'Some settings need correction.',
  ],
  'dms.folder.missing': ['文件夹不存在。', '資料夾不存在。', 'This folder does not exist.'],
  'dms.columns.missing': [
    `缺少列：客户编号。文件中有：${'客户姓名、手机号码、出生日期、'.repeat(20)}…`,
    `缺少欄位：客戶編號。檔案中有：${'客戶姓名、手機號碼、出生日期、'.repeat(20)}…`,
    `The column 客户编号 is missing. Found: ${'客户姓名, 手机号码, 出生日期, '.repeat(20)}…`,
  ],
  'dms.date.unreadable': [
    `“${'八五年三月初二'.repeat(20)}”不是有效的日期，例如可写成 2026-03-14。`,
    `「${'八五年三月初二'.repeat(20)}」不是有效的日期，例如可寫成 2026-03-14。`,
    `"${'the second of March 1985 '.repeat(12)}" is no date. Write it such as 2026-03-14.`,
  ],
  'dms.quarantine.invalid': [
    '仍有内容不正确。',
    '仍有內容不正確。',
    'Some values are still not right.',
  ],
};

/** A failed call. */
export class Problem extends Error {
  constructor(status, code, errors, more = {}) {
    super(code);
    Object.assign(this, { status, code, errors, more });
  }

  body(language) {
    const say = (code) => textOf(code, language);
    const errors = this.errors?.map(({ field, code }) => ({ field, code, detail: say(code) }));
    return {
      type: 'about:blank',
      title: say(this.code),
      status: this.status,
      code: this.code,
      detail: say(this.code),
      errors,
      ...this.more,
      requestId: randomBytes(5).toString('hex'),
    };
  }
}

export function textOf(code, language) {
  const index = { 'zh-CN': 0, 'zh-TW': 1, en: 2 }[language];
  return texts[code]?.[index] ?? code;
}
