import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { usePolling, useResource } from '@livery/console-sdk';
import { ScopeContext, usePlace } from '@livery/console-sdk/host';
import { useText } from '../text';

/** Whether sensitive values can be read and written, and to those who look after the keys, why not. */
interface Encryption {
  available: boolean;
  text: string | null;
}

const PATH = '/api/v1/session/encryption';
/** So long an answer holds while somebody goes from page to page. */
const HOLDS = 30_000;
const AGAIN = 15_000;

/** Says that sensitive values cannot be read now, as long as that is so. */
export function KeysNotice() {
  return (
    <ScopeContext value="group">
      <Notice />
    </ScopeContext>
  );
}

function Notice() {
  const { t } = useText();
  const { visit } = usePlace();
  const { value, reload } = useResource<Encryption>(PATH);
  const asked = useRef({ visit, at: Date.now() });
  // With the pages and not by a clock: a question is a use of the session, and would never let it end.
  useEffect(() => {
    const now = Date.now();
    if (asked.current.visit === visit || now - asked.current.at < HOLDS) return;
    asked.current = { visit, at: now };
    void reload();
  }, [visit, reload]);
  if (value?.available !== false) return null;
  return (
    <Alert
      className="sh-news"
      type="warning"
      showIcon
      role="status"
      title={
        <>
          {t('keys.gone')} {value.text ?? t('keys.ask')}
          <Again ask={reload} />
        </>
      }
    />
  );
}

/** Only while the notice is shown: it goes by itself. */
function Again({ ask }: { ask: () => Promise<void> }) {
  usePolling(ask, AGAIN);
  return null;
}
