package livery.crm.internal.intake;

import java.util.List;
import java.util.Map;
import livery.crm.RecordKind;
import livery.crm.internal.values.Field;
import org.jspecify.annotations.Nullable;

/**
 * What tells customers from vehicles while they are taken in. Both have strong keys, which name one of them for sure
 * (identity number, unified social credit code, VIN), and a weak one, which most often does (mobile and name, plate).
 */
interface Subject<F extends Enum<F> & Field> {

    RecordKind kind();

    Class<F> fields();

    String table();

    /** The fields that name one for sure, in the order in which they are asked. */
    List<F> strong();

    /** The refusal of a record that would give one of them this strong key of another. */
    String strongTaken(F strong);

    /** The warning of a record that refers to another of its kind which has not come. */
    String referenceUnknown();

    /** The column of the weak key, one of {@link #derivedColumns()}. */
    String weakColumn();

    /** Null when the values have none. */
    @Nullable
    WeakKey weak(Map<F, String> values);

    /** Columns made from the values. */
    List<String> derivedColumns();

    /** Of {@link #derivedColumns()}, in their order. */
    List<@Nullable Object> derived(Map<F, String> values);

    /** Which of several that share the weak key, and do not contradict the record, it is about. */
    Known<F> preferred(List<Known<F>> candidates);
}
