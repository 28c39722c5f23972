package livery.dms.internal.privacy;

import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.connections.ConnectionSecrets;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.encryption.EncryptedRows;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records as they came, those that are held, and the secrets of connections. */
@Component
public final class RecordRows implements EncryptedRows {

    private static final char HELD = 'h';

    private final EntityStore store;
    private final UnitOfWork units;
    private final RecordCipher cipher;
    private final ConnectionSecrets secrets;

    @Activate
    public RecordRows(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference ConnectionSecrets secrets,
            @Reference Encryption encryption) {
        this.store = store;
        this.units = units;
        this.secrets = secrets;
        this.cipher = new RecordCipher(encryption);
    }

    @Override
    public String module() {
        return "dms";
    }

    /** Secrets and the first raw records, then more of these, then the held ones. */
    @Override
    public Step encryptSome(CallContext context, @Nullable String after, int most) {
        cipher.requireKeys();
        return units.call(context, () -> {
            int sealed = after == null ? secrets.encryptAll(context.tenant()) : 0;
            Step step = store.jdbc(connection -> {
                StoredLines lines = new StoredLines(connection, context.tenant(), cipher);
                return after != null && after.charAt(0) == HELD
                        ? lines.held(Long.parseLong(after.substring(1)), most)
                        : lines.raw(after == null ? "0 0" : after, most);
            });
            boolean rawDone = step.next().isEmpty() && (after == null || after.charAt(0) != HELD);
            return new Step(
                    step.looked() + sealed, step.changed() + sealed, rawDone ? Optional.of(HELD + "0") : step.next());
        });
    }

    @Override
    public long outdated(CallContext context) {
        String key = cipher.currentKey();
        return units.call(
                context,
                () -> store.jdbc(connection -> new StoredLines(connection, context.tenant(), cipher).outdated(key)));
    }
}
