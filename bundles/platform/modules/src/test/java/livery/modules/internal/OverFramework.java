package livery.modules.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** Tests that have a framework each, with nothing in it, and a folder. */
public abstract class OverFramework {

    @TempDir
    protected Path folder;

    protected TestFramework framework;

    @BeforeEach
    void startFramework() throws BundleException {
        framework = new TestFramework(folder);
    }

    @AfterEach
    void stopFramework() throws BundleException, InterruptedException {
        framework.close();
    }
}
