package livery.restart.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import livery.platform.modules.Modules;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the bundles of modules away when the platform does not come up after a restart for them: what has become part of
 * the platform's own may keep all of it from working, also what would put it back. So this needs nothing of the platform.
 * After one more restart it comes up without them, and goes back to the modules before.
 */
@Component(
        service = {},
        immediate = true)
public final class StuckStart {

    private static final Logger LOG = LoggerFactory.getLogger(StuckStart.class);
    private static final String SECONDS = "LIVERY_RESTART_SECONDS";
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    private final BundleContext context;
    private final RestartMarks marks;
    private final Thread watching;

    @Activate
    public StuckStart(BundleContext context) {
        this.context = context;
        this.marks =
                new RestartMarks(Path.of(System.getProperty("karaf.data", ".")).resolve("modules"));
        Duration patience = patience(System.getenv());
        this.watching = new Thread(() -> watch(patience), "livery-restart");
        this.watching.setDaemon(true);
        this.watching.start();
    }

    /** How long the platform may take to come up; as usual when what is said is no number of seconds. */
    static Duration patience(Map<String, String> environment) {
        String said = environment.getOrDefault(SECONDS, "").strip();
        if (said.isEmpty()) {
            return USUAL;
        }
        if (!said.matches("0*[1-9][0-9]{0,8}")) {
            LOG.warn("{} is {}, which is no number of seconds: the platform has the usual time", SECONDS, said);
            return USUAL;
        }
        return Duration.ofSeconds(Long.parseLong(said));
    }

    private void watch(Duration patience) {
        try {
            if (marks.isAsked() && (!marks.begin() || !comesUp(patience))) {
                undo();
            } else {
                marks.end();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | BundleException e) {
            LOG.error("What the framework was started for cannot be undone", e);
        }
    }

    /** Whoever looks after modules takes the mark away as soon as the platform is there. */
    private boolean comesUp(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (marks.isAsked()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }

    private void undo() throws IOException, BundleException {
        LOG.error("The platform has not come up with what it was restarted for; it is restarted without modules");
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(Modules.LOCATION)) {
                bundle.uninstall();
            }
        }
        marks.undo();
        System.setProperty("karaf.restart", "true");
        context.getBundle(0).stop();
    }

    @Deactivate
    void stop() {
        watching.interrupt();
    }
}
