package livery.criteria.internal;

import java.util.List;
import livery.data.EntityModule;
import livery.platform.MessageSource;
import org.osgi.service.component.annotations.Component;

/** The way to the database, where the module has no tables of its own, and the messages. */
@Component
public final class CriteriaEntities implements EntityModule, MessageSource {

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public String migrations() {
        return "";
    }

    @Override
    public String prefix() {
        return "criteria";
    }
}
