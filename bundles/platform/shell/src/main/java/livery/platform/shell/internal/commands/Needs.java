package livery.platform.shell.internal.commands;

import org.jspecify.annotations.Nullable;

/** What a command cannot do without. */
final class Needs {

    private Needs() {}

    /**
     * The service.
     *
     * @throws IllegalStateException while it is not there
     */
    static <T> T up(@Nullable T service) {
        if (service == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        return service;
    }
}
