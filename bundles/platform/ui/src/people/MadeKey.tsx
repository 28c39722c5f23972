import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Space, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useText } from '../text';

/** A key, shown this once, to be copied. */
export function MadeKey({ secret }: { secret: string }) {
  const { t } = useText();
  const box = useRef<InputRef>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    box.current?.select();
    setCopied(await takeOver(secret));
  };
  return (
    <>
      <Alert className="lv-gap" type="warning" showIcon title={t('key.once')} />
      <Space.Compact block>
        <Input
          ref={box}
          className="lv-code"
          aria-label={t('key.secret')}
          readOnly
          value={secret}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
          onClick={() => void copy()}
        >
          {t(copied ? 'key.copied' : 'key.copy')}
        </Button>
      </Space.Compact>
    </>
  );
}

/** Whether the text is in the clipboard now. Browsers give that to pages over TLS; else they copy what is marked. */
async function takeOver(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return document.execCommand('copy');
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
