import type { Messages } from '../language';
import en from './en.json';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

const messages: Messages = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
export default messages;
