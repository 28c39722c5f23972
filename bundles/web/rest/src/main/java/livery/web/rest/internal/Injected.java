package livery.web.rest.internal;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import livery.platform.CallContext;
import livery.platform.Identity;

/** Hands to resource methods what {@link AccessFilter} found out about the request. */
final class Injected {

    static final String CALL = "livery.call";
    static final String WHO = "livery.who";

    private Injected() {}

    private static <T> T property(ContainerRequestContext request, String name, Class<T> type) {
        Object value = request.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("an open method has no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** The call context of a request that passed. */
    static final class Call implements Supplier<CallContext> {

        private final Provider<ContainerRequestContext> request;

        @Inject
        Call(Provider<ContainerRequestContext> request) {
            this.request = request;
        }

        @Override
        public CallContext get() {
            return property(request.get(), CALL, CallContext.class);
        }
    }

    /** Who sent a request that passed. */
    static final class Who implements Supplier<Identity> {

        private final Provider<ContainerRequestContext> request;

        @Inject
        Who(Provider<ContainerRequestContext> request) {
            this.request = request;
        }

        @Override
        public Identity get() {
            return property(request.get(), WHO, Identity.class);
        }
    }
}
