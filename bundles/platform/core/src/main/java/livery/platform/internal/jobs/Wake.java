package livery.platform.internal.jobs;

import org.osgi.service.component.annotations.Component;

/** Has this node look for work at once, instead of in a second. */
@Component(service = Wake.class)
public final class Wake {

    private volatile Runnable look = () -> {};

    void now() {
        look.run();
    }

    void by(Runnable action) {
        look = action;
    }
}
