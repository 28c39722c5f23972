package livery.data;

import java.util.List;
import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** Two small modules with rows, and calls in two tenants. */
final class Modules {

    static final CallContext ONE = CallContext.system(new TenantId(100), "test");
    static final CallContext TWO = CallContext.system(new TenantId(200), "test");

    private Modules() {}

    static EntityModule garage() {
        return new Rows("garage", List.of(Car.class, Note.class));
    }

    static EntityModule tool() {
        return new Rows("tool", List.of(Tool.class));
    }

    static EntityModule fleet() {
        return new Rows("fleet", List.of(Car.class, Fleet.class));
    }

    private record Rows(String name, List<Class<?>> entities) implements EntityModule {
        @Override
        public String migrations() {
            return "db/" + name.toLowerCase(Locale.ROOT);
        }
    }
}
