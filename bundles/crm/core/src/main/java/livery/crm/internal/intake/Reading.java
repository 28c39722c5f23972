package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.values.StoreNow;

/** How records of one kind are read. */
interface Reading<R, F> {

    /** As it was written. */
    String externalId(R record);

    /** Of all that it says, as it was written. */
    String hash(R record, SensitiveCipher cipher);

    /** What it says of fields that the store has added, by code. */
    Map<String, String> own(R record);

    /** Checks records and finds what they refer to; one arrival a record, in their order. */
    List<Arrival<F>> read(List<R> records, SourceLinks links, StoreNow store) throws SQLException;
}
