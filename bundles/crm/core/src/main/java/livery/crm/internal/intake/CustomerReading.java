package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import livery.crm.CustomerRecord;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.values.StoreNow;
import org.jspecify.annotations.Nullable;

/** Reads customers; they refer to nothing else. */
final class CustomerReading implements Reading<CustomerRecord, CustomerField> {

    @Override
    public String externalId(CustomerRecord record) {
        return record.externalId();
    }

    @Override
    public String hash(CustomerRecord record, SensitiveCipher cipher) {
        List<@Nullable Object> said = new ArrayList<>(Arrays.<@Nullable Object>asList(
                record.name(),
                record.mobile(),
                record.email(),
                record.sex(),
                record.birthDate(),
                record.occupation(),
                record.licenceSince(),
                cipher.inPrint(CustomerField.IDENTITY_NUMBER, record.identityNumber()),
                record.region(),
                record.address(),
                record.note()));
        // Only where there is one: records without keep the print that they have, and are not read once more.
        if (record.drivingLicenceNumber() != null) {
            said.add(cipher.inPrint(CustomerField.DRIVING_LICENCE_NUMBER, record.drivingLicenceNumber()));
        }
        return RecordHash.of(said.toArray());
    }

    @Override
    public List<Arrival<CustomerField>> read(List<CustomerRecord> records, SourceLinks links, StoreNow store) {
        return records.stream()
                .map(record -> Arrival.of(CustomerChecks.of(CustomerDraft.of(record), store)))
                .toList();
    }
}
