package livery.web.rest.internal;

import java.util.Set;
import livery.platform.Identities;
import livery.platform.MessageSource;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the web offers of its own: sessions. */
@Component(service = {RestModule.class, MessageSource.class})
public final class WebModule implements RestModule, MessageSource {

    private final Set<Object> resources;

    @Activate
    public WebModule(@Reference Identities identities) {
        this.resources = Set.of(new SessionResource(identities));
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }

    @Override
    public String prefix() {
        return "web";
    }
}
