package livery.dms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import livery.crm.CrmIntake;
import livery.crm.RecordKind;
import livery.dms.ImportRun;
import livery.dms.Intake;
import livery.dms.RawRecord;
import livery.dms.internal.connections.ConnectionInput;
import livery.dms.internal.connections.ConnectionRow;
import livery.dms.internal.intake.ImportRow;
import livery.dms.internal.intake.Intakes;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.RecordCounter;
import livery.dms.internal.quarantine.HeldFilter;
import livery.dms.internal.quarantine.Quarantine;
import livery.dms.internal.values.Kinds;
import livery.platform.CallContext;
import livery.platform.FieldFault;

/**
 * A connection and what a file adapter would do with it. A line is its values with commas between; one that begins with
 * a quotation mark is broken.
 */
public final class Feed {

    private static final Map<RecordKind, Map<String, String>> COLUMNS = Map.of(
            RecordKind.CUSTOMER,
            columns("externalId", "客户编号", "name", "姓名", "mobile", "手机", "birthDate", "生日", "identityNumber", "身份证号"),
            RecordKind.VEHICLE,
            columns("externalId", "车辆编号", "plate", "车牌", "owner", "车主"),
            RecordKind.RENTAL,
            columns("externalId", "单号", "customer", "客户编号", "at", "取车时间", "amount", "金额", "vehicle", "车辆编号"),
            RecordKind.SERVICE_VISIT,
            columns("externalId", "工单号", "customer", "客户编号", "at", "进店时间", "odometerKm", "里程"));

    private final DmsDatabase dms;
    private final CallContext store;
    private final ConnectionRow connection;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    private final Mapping mapping;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private Supplier<CrmIntake> crm;

    Feed(DmsDatabase dms, CallContext store, RecordKind kind) {
        this.dms = dms;
        this.store = store;
        this.crm = dms::crm;
        this.connection = dms.connections()
                .create(
                        store,
                        new ConnectionInput(
                                Kinds.id(kind),
                                "lines",
                                null,
                                ConnectionRow.PAUSED,
                                Map.of(
                                        "folder",
                                        "/in/" + UUID.randomUUID(),
                                        Mapping.KIND,
                                        Kinds.id(kind),
                                        Mapping.COLUMNS,
                                        COLUMNS.get(kind))));
        this.mapping = Mapping.of(
                connection.settings(), dms.tenants().find(store.tenant()).orElseThrow());
    }

    private static Map<String, String> columns(String... fieldThenColumn) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < fieldThenColumn.length; i += 2) {
            columns.put(fieldThenColumn[i], fieldThenColumn[i + 1]);
        }
        return columns;
    }

    public long connection() {
        return connection.id();
    }

    public List<String> header() {
        return List.copyOf(COLUMNS.get(mapping.kind()).values());
    }

    /** The CRM from now on, asked for at each batch; null while it is away. */
    public void reach(Supplier<CrmIntake> newCrm) {
        crm = newCrm;
    }

    /** What was being read stops at the end of its batch. */
    public void pause() {
        goesOn.set(false);
    }

    /** What a process that has just started does, also one that found the last one killed. */
    public void start() {
        goesOn.set(true);
        intakes().journal().interrupted(store, connection.id());
    }

    public Intake intake() {
        return intakes().of(store, connection.id(), mapping, () -> crm.get(), goesOn::get, trouble -> {}, counter());
    }

    private Intakes intakes() {
        return new Intakes(
                dms.entities(),
                dms.units(),
                (tenant, id) -> mapping(dms.entities().session().find(ConnectionRow.class, id)),
                dms.encryption());
    }

    private Mapping mapping(ConnectionRow row) {
        return row == null
                ? null
                : Mapping.of(row.settings(), dms.tenants().find(store.tenant()).orElseThrow());
    }

    private RecordCounter counter() {
        return (kind, outcome, many) -> counted.merge(outcome, many, Long::sum);
    }

    /** How many records have had which outcome, as it was told once it was committed. */
    public Map<String, Long> counted() {
        return counted;
    }

    /** Takes a whole file in. */
    public ImportRow take(String file, String... lines) {
        return take(file, List.of(lines));
    }

    public ImportRow take(String file, List<String> lines) {
        ImportRun run = begin(file);
        hand(run, lines, 0);
        run.finish();
        return balanced(newest());
    }

    /** Begins a file, or goes on with it; its header has been read then. */
    public ImportRun begin(String file) {
        ImportRun run = intake().begin(file, 1_000, file + "-1");
        run.columns(header());
        return run;
    }

    /** Hands over the lines of a file, from one of them on. */
    public void hand(ImportRun run, List<String> lines, long from) {
        for (int i = (int) from; i < lines.size(); i++) {
            run.accept(record(i + 2, lines.get(i)), i);
        }
    }

    /** The line of a file as an adapter hands it over. */
    public RawRecord record(long line, String text) {
        if (text.startsWith("\"")) {
            return new RawRecord(line, text, Map.of(), new FieldFault("", "csv.quote.open"));
        }
        String[] values = text.split(",", -1);
        List<String> columns = header();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), i < values.length ? values[i] : "");
        }
        return new RawRecord(line, text, fields, null);
    }

    /** The connection's last import as it stands now. */
    public ImportRow newest() {
        return dms.imports().list(store, connection.id(), null, 1).get(0).row();
    }

    /** What the connection has in quarantine, newest first. */
    public List<Quarantine.Held> held() {
        return held(null);
    }

    public List<Quarantine.Held> held(String state) {
        return dms.quarantine().list(store, new HeldFilter(null, connection.id(), state, null), null, 1_000);
    }

    /** The import's counts: read = accepted + unchanged + quarantined + waiting. */
    public static List<Long> counts(ImportRow row) {
        return List.of(row.records(), row.accepted(), row.unchanged(), row.quarantined(), row.waiting());
    }

    /** Passes the import on when each of its records is accounted for. */
    public static ImportRow balanced(ImportRow row) {
        assertThat(row.accepted() + row.unchanged() + row.quarantined() + row.waiting())
                .as("accepted, unchanged, quarantined and waiting of %s", row.file())
                .isEqualTo(row.records());
        return row;
    }
}
