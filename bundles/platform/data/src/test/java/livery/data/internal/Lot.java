package livery.data.internal;

import java.util.List;
import livery.data.EntityModule;

/** A module of tests, which has tables and no entities; each of its versions has migrations of its own. */
record Lot(String migrations) implements EntityModule {

    @Override
    public String name() {
        return "lot";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public String contractions() {
        return "db/lotgone";
    }
}
