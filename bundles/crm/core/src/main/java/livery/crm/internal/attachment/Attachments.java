package livery.crm.internal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files that staff attach to customers and vehicles: at most {@value #MOST} to one. Serves A1. */
@Component(service = Attachments.class)
public final class Attachments {

    /** The permission to look at them: they may be papers of a person. */
    public static final String READ = "crm.attachments.read";

    /** The permission to add and remove them. */
    public static final String WRITE = "crm.attachments.write";

    static final int MOST = 100;
    private static final int PIECE = 256 * 1024;
    private static final String SELECT =
            "select id, name, kind, size, print, created_by, created_at from crm_attachment where tenant_id = ? and ";
    private static final String INSERT = "insert into crm_attachment (tenant_id, id, %s, name, kind, size, print,"
            + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PUT =
            "insert into crm_attachment_piece (tenant_id, attachment_id, number, content) values (?, ?, ?, ?)";
    private static final String PIECES =
            "select content from crm_attachment_piece where tenant_id = ? and attachment_id = ? and number = ?";
    private static final String REMOVE = "delete from crm_attachment where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Audit audit;
    private final Settings settings;

    @Activate
    public Attachments(@Reference CrmRows rows, @Reference Audit audit, @Reference Settings settings) {
        this.rows = rows;
        this.audit = audit;
        this.settings = settings;
    }

    /** What hangs on one, and of a customer what hangs on those they stand for. */
    private record Holder(String condition, List<@Nullable Object> values) {

        static Holder of(Connection connection, long tenant, AttachedTo to, long id) throws SQLException {
            String known = "select id from " + to.table() + " where tenant_id = ? and id = ?";
            if (!Query.exists(connection, known, tenant, id)) {
                throw Fault.notFound(to.unknown());
            }
            if (to == AttachedTo.VEHICLE) {
                return new Holder("vehicle_id = ?", List.of(tenant, id));
            }
            WholeCustomer whole = WholeCustomer.of(connection, tenant, new CustomerId(id));
            return new Holder(whole.is("customer_id"), Arrays.asList(whole.values(List.of(tenant))));
        }

        List<Attachment> all(Connection connection) throws SQLException {
            return Query.list(connection, SELECT + condition + " order by id desc", Attachment::read, values.toArray());
        }
    }

    /**
     * All of one, the newest first.
     *
     * @throws Fault {@link AttachedTo#unknown}
     */
    public List<Attachment> of(CallContext context, AttachedTo to, long id) {
        return rows.call(
                context,
                (connection, tenant) -> Holder.of(connection, tenant, to, id).all(connection));
    }

    /**
     * One.
     *
     * @throws Fault {@link AttachedTo#unknown}, {@code crm.attachment.unknown}
     */
    public Attachment find(CallContext context, AttachedTo to, long id, long attachment) {
        return of(context, to, id).stream()
                .filter(one -> one.id() == attachment)
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.attachment.unknown"));
    }

    /**
     * One whose content is to be handed out now, and says on record that it is.
     *
     * @throws Fault as {@link #find}
     */
    public Attachment fetch(CallContext context, AttachedTo to, long id, long attachment) {
        return rows.call(context, (connection, tenant) -> {
            Attachment found = find(context, to, id, attachment);
            told(context, "crm.attachment.fetched", to, id, found);
            return found;
        });
    }

    /**
     * Attaches a file. The same file under the same name is attached once.
     *
     * @throws Fault {@link AttachedTo#unknown}; {@code crm.attachment.too-large}; at {@code name} when the kind is none that
     *     can be attached, or when the content is not of the kind that the name says
     */
    public Attachment add(CallContext context, AttachedTo to, long id, @Nullable String name, InputStream body) {
        of(context, to, id);
        String clean = FileNames.clean(name);
        if (clean.isEmpty()) {
            throw Fault.invalid(new FieldFault("name", "crm.required"));
        }
        FileKind kind = FileKind.named(clean)
                .orElseThrow(() -> Fault.invalid(
                        new FieldFault("name", "crm.attachment.kind", Map.of("known", FileKind.allEndings()))));
        long most = settings.value(context, AttachmentSettings.LARGEST) << 20;
        try (Spool spool = Spool.of(body, most)) {
            if (spool.size() == 0 || !kind.fits(spool.file())) {
                throw Fault.invalid(new FieldFault(
                        "name",
                        "crm.attachment.content",
                        Map.of("ending", clean.substring(clean.lastIndexOf('.') + 1))));
            }
            return rows.call(
                    context,
                    (connection, tenant) -> put(
                            connection,
                            tenant,
                            context,
                            to,
                            id,
                            new Attachment(
                                    TimeSortedIds.next(),
                                    clean,
                                    kind,
                                    spool.size(),
                                    spool.print(),
                                    context.person().value(),
                                    Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                            spool));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment put(
            Connection connection,
            long tenant,
            CallContext context,
            AttachedTo to,
            long id,
            Attachment attachment,
            Spool spool)
            throws SQLException {
        // Two who attach at once follow each other.
        Query.list(
                connection,
                "select id from " + to.table() + " where tenant_id = ? and id = ? for update",
                row -> id,
                tenant,
                id);
        if (to == AttachedTo.CUSTOMER) {
            CustomerPresence.requireSomebody(connection, tenant, new CustomerId(id));
        }
        List<Attachment> others = Holder.of(connection, tenant, to, id).all(connection);
        for (Attachment other : others) {
            if (other.name().equals(attachment.name()) && other.print().equals(attachment.print())) {
                return other;
            }
        }
        if (others.size() >= MOST) {
            throw Fault.conflict("crm.attachment.too-many", Map.of("most", MOST));
        }
        Query.change(
                connection,
                INSERT.formatted(to.column()),
                tenant,
                attachment.id(),
                id,
                attachment.name(),
                attachment.kind().name(),
                attachment.size(),
                attachment.print(),
                attachment.createdBy(),
                attachment.createdAt());
        pieces(connection, tenant, attachment.id(), spool);
        told(context, "crm.attachment.added", to, id, attachment);
        return attachment;
    }

    private static void pieces(Connection connection, long tenant, long id, Spool spool) throws SQLException {
        try (InputStream in = Files.newInputStream(spool.file());
                PreparedStatement put = connection.prepareStatement(PUT)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                put.setLong(1, tenant);
                put.setLong(2, id);
                put.setInt(3, number);
                put.setBytes(4, piece);
                put.executeUpdate();
                piece = in.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the content out piece by piece; between two of them nothing of the database is held. */
    public void write(CallContext context, Attachment attachment, OutputStream out) throws IOException {
        long left = attachment.size();
        for (int number = 0; left > 0; number++) {
            int wanted = number;
            List<byte[]> piece = rows.call(
                    context,
                    (connection, tenant) -> Query.list(
                            connection, PIECES, row -> row.getBytes("content"), tenant, attachment.id(), wanted));
            if (piece.isEmpty()) {
                throw new IOException("attachment " + attachment.id() + " has gone");
            }
            out.write(piece.get(0));
            left -= piece.get(0).length;
        }
    }

    /**
     * Removes a file.
     *
     * @throws Fault {@link AttachedTo#unknown}, {@code crm.attachment.unknown}
     */
    public void remove(CallContext context, AttachedTo to, long id, long attachment) {
        rows.call(context, (connection, tenant) -> {
            Attachment gone = find(context, to, id, attachment);
            Query.change(connection, REMOVE, tenant, attachment);
            told(context, "crm.attachment.removed", to, id, gone);
            return gone;
        });
    }

    private void told(CallContext context, String action, AttachedTo to, long id, Attachment attachment) {
        audit.record(
                context,
                action,
                new Audit.Subject(to.subject(), Long.toString(id)),
                Map.of("name", attachment.name(), "size", attachment.size()));
    }
}
