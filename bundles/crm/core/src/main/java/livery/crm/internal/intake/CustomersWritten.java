package livery.crm.internal.intake;

import static livery.crm.internal.values.CustomerField.KIND;
import static livery.crm.internal.values.CustomerField.NAME;
import static livery.crm.internal.values.CustomerField.REFERRED_BY;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import livery.crm.internal.canonical.FieldsTaken;
import livery.crm.internal.search.NameIndex;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.NameKey;
import livery.crm.internal.values.StoreNow;

/** Lets customers of a batch be found by their names, and remembers what of whom has changed. */
final class CustomersWritten implements AfterWriting<Known<CustomerField>> {

    @Override
    public void follow(SourceLinks links, StoreNow store, Collection<Known<CustomerField>> all) throws SQLException {
        NameIndex names = new NameIndex();
        for (Known<CustomerField> known : all) {
            if (known.isFresh() || known.isChanged()) {
                names.renamed(known.id(), key(known.stored()), key(known.values()));
            }
            String referrer = known.stored().get(REFERRED_BY);
            String now = known.values().get(REFERRED_BY);
            boolean sameKind =
                    Objects.equals(known.stored().get(KIND), known.values().get(KIND));
            if (!sameKind || !Objects.equals(referrer, now)) {
                // How many they brought is theirs.
                Stream.of(referrer, now)
                        .filter(Objects::nonNull)
                        .forEach(one -> links.touched().add(Long.valueOf(one)));
            }
            if (!known.isFresh() && known.isChanged()) {
                links.changed(
                        known.id(),
                        new FieldsTaken.Change(
                                known.stored(), CustomerChecks.different(known.stored(), known.values())));
            }
        }
        names.write(links.connection(), links.tenant());
    }

    private static String key(Map<CustomerField, String> values) {
        return NameKey.of(values.getOrDefault(NAME, ""));
    }
}
