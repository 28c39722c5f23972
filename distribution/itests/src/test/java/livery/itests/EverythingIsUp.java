package livery.itests;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Every bundle is active, and every component of ours is satisfied: a feature that is started proves neither. */
public class EverythingIsUp {

    @Test
    public void everyBundleIsActive() throws Exception {
        Inside.awaitReady();
        List<String> down = new ArrayList<>();
        for (Bundle bundle : Inside.bundles().getBundles()) {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            int wanted = fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
            if (bundle.getState() != wanted) {
                down.add(bundle.getSymbolicName() + " is in state " + bundle.getState());
            }
        }
        assertEquals(List.of(), down);
    }
}
