package livery.dms.internal.intake;

import java.util.HexFormat;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/** Tells equal raw records by a keyed print of 128 bits, in hexadecimal: from a plain one a line could be
 * guessed. */
record RawHash(String hex) {

    static RawHash of(RecordCipher cipher, TenantId tenant, String raw) {
        return read(cipher.hash(tenant, raw));
    }

    static RawHash read(byte[] bytes) {
        return new RawHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
