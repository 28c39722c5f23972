package livery.platform.internal.tenants;

import java.util.List;
import livery.data.EntityModule;

/** A module that comes later: two tables, one of which refers to the other, and that the platform knows nothing of. */
final class Lamps implements EntityModule {

    @Override
    public String name() {
        return "lamps";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public String migrations() {
        return "db/lamps";
    }
}
