import { Alert, Button, Divider } from 'antd';
import { useEffect, useState } from 'react';
import {
  findProvider,
  signOnAddress,
  takeSignOnProblem,
  type Provider,
} from '@livery/console-sdk/host';
import { useText } from './text';

const PROBLEMS = [
  'issuer-away',
  'state',
  'used',
  'refused',
  'token',
  'no-role',
  'suspended',
  'name-taken',
] as const;

/** Leads to the group's identity provider when there is one, and says why somebody came back from it. */
export function SignOn() {
  const { t } = useText();
  const [provider, setProvider] = useState<Provider>();
  const [problem] = useState(keptProblem);
  useEffect(() => {
    let here = true;
    void findProvider().then((found) => here && setProvider(found));
    return () => {
      here = false;
    };
  }, []);
  const known = PROBLEMS.find((one) => one === problem);
  return (
    <>
      {problem && (
        <Alert type="error" showIcon role="alert" title={t(`signOn.${known ?? 'failed'}`)} />
      )}
      {provider && (
        <>
          <Divider plain className="sh-sign-in-or">
            {t('signIn.or')}
          </Divider>
          <Button size="large" block href={signOnAddress()} disabled={!provider.available}>
            {t('signIn.with', { name: provider.name ?? '' })}
          </Button>
          {!provider.available && (
            <p className="lv-quiet sh-sign-in-away">{t('signOn.issuer-away')}</p>
          )}
        </>
      )}
    </>
  );
}

let kept: string | undefined;

/** Told once by the address; a page that is drawn anew before it is read still has it. */
function keptProblem(): string | undefined {
  kept = takeSignOnProblem() ?? kept;
  return kept;
}
