package livery.criteria;

import java.util.List;
import java.util.Optional;

/** What criteria over a population can speak of in a tenant, now. */
public record Catalogue(Population population, List<Sheet> sheets, List<ItemCollection> collections) {
    public Catalogue {
        sheets = List.copyOf(sheets);
        collections = List.copyOf(collections);
    }

    /** The fields of the population itself. */
    public List<Field> fields() {
        return sheets.stream().flatMap(sheet -> sheet.fields().stream()).toList();
    }

    public Optional<ItemCollection> collection(String name) {
        return collections.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
