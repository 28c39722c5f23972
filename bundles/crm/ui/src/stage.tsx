import { App } from 'antd';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import {
  addMessages,
  reads,
  RouteContext,
  session,
  setLanguage,
  StoreContext,
} from '@livery/console-sdk/host';
import { messages } from './messages';

/** What a page asked of the server. */
export interface Asked {
  method: string;
  /** Below the store, with its query. */
  path: string;
  body: unknown;
  ifMatch: string | null;
}

/** An answer that is a refusal. */
export class Refused {
  constructor(
    readonly status: number,
    readonly body: object = {},
  ) {}
}

const STORE = {
  id: '42',
  name: 'Hongqiao',
  code: 'hq',
  brand: null,
  region: null,
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  permissions: ['*'],
};

/** A piece of the console on the page of a store in Shanghai, before somebody who may do all, for a test. */
export class Stage {
  readonly asked: Asked[] = [];
  private readonly root: Root;
  private readonly page = document.body.appendChild(document.createElement('div'));

  constructor(piece: ReactNode, answer: (asked: Asked) => unknown, params = {}) {
    addMessages('crm', messages);
    setLanguage('en');
    const person = { id: '1', name: 'anna', displayName: 'Anna', language: null };
    const tenants = { items: [STORE], next: null };
    session.set({
      status: 'signed-in',
      session: { person, csrf: '', permissions: ['*'], tenants },
    });
    vi.stubGlobal('fetch', async (url: string, { method, headers, body }: RequestInit) => {
      const asked = {
        method: method ?? 'GET',
        path: url.replace('/api/v1/tenants/42/', ''),
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
        ifMatch: new Headers(headers).get('If-Match'),
      };
      this.asked.push(asked);
      const given = answer(asked);
      const refused = given instanceof Refused;
      const content = refused ? given.body : given;
      return new Response(content === undefined ? null : JSON.stringify(content), {
        status: refused ? given.status : content === undefined ? 204 : 200,
        headers: { 'Content-Type': refused ? 'application/problem+json' : 'application/json' },
      });
    });
    this.root = createRoot(this.page);
    this.root.render(
      <StoreContext value={STORE}>
        <RouteContext value={{ path: '/', params }}>
          <App>{piece}</App>
        </RouteContext>
      </StoreContext>,
    );
  }

  /** The last thing that was changed. */
  changed(): Asked | undefined {
    return this.asked.filter(({ method }) => method !== 'GET').at(-1);
  }

  close(): void {
    this.root.unmount();
    this.page.remove();
    reads.clear();
    vi.unstubAllGlobals();
  }
}

/** The one that is there, or soon comes to be; its text if it is named. */
export async function found<E extends HTMLElement>(selector: string, text = ''): Promise<E> {
  return vi.waitFor(() => {
    const all = [...document.querySelectorAll<E>(selector)];
    // Of two dialogs the later one is on top.
    const one = all.filter((each) => (each.textContent ?? '').includes(text)).at(-1);
    if (!one) throw new Error(`no ${selector} ${text} in ${document.body.textContent}`);
    return one;
  });
}

export async function press(selector: string, text = ''): Promise<void> {
  (await found(selector, text)).click();
}

/** Types a text into a field, in place of what stands in it. */
export async function type(selector: string, text: string): Promise<void> {
  const field = await found<HTMLInputElement | HTMLTextAreaElement>(selector);
  const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value');
  value!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
