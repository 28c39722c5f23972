package livery.crm.internal.intake;

import java.util.List;
import livery.crm.CustomerRecord;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.IdentityCipher;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.StoreNow;

/** Reads customers; they refer to nothing else. */
final class CustomerReading implements Reading<CustomerRecord, CustomerField> {

    @Override
    public String externalId(CustomerRecord record) {
        return record.externalId();
    }

    @Override
    public String hash(CustomerRecord record, IdentityCipher cipher) {
        return RecordHash.of(
                record.name(),
                record.mobile(),
                record.email(),
                record.sex(),
                record.birthDate(),
                record.occupation(),
                record.licenceSince(),
                cipher.inPrint(record.identityNumber()),
                record.region(),
                record.address(),
                record.note());
    }

    @Override
    public List<Arrival<CustomerField>> read(List<CustomerRecord> records, SourceLinks links, StoreNow store) {
        return records.stream()
                .map(record -> Arrival.of(CustomerChecks.of(CustomerDraft.of(record), store)))
                .toList();
    }
}
