import type { MessageKey, Messages } from '@livery/console-sdk';
import en from './en.json';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

export type Key = MessageKey<typeof en>;

export const messages: Messages = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
