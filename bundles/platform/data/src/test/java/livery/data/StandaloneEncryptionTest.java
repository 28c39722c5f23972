package livery.data;

import livery.platform.encryption.Encryption;

class StandaloneEncryptionTest extends EncryptionContract {

    private final StandaloneEncryption encryption = new StandaloneEncryption();

    @Override
    protected Encryption encryption() {
        return encryption;
    }
}
