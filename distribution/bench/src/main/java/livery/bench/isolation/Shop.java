package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import livery.demo.Store;

/**
 * One of the two stores, and who may do everything in it.
 *
 * @param tenant its id
 * @param keeper may do everything in it, with a key, and nothing elsewhere
 * @param keeperId the keeper's
 */
record Shop(Store store, String tenant, Caller keeper, String keeperId) {

    /** The path of something of the store. */
    String path(String below) {
        return Operation.ROOT + "/tenants/" + tenant + below;
    }

    JsonNode get(String below) throws IOException, InterruptedException {
        return keeper.done("GET", path(below), null);
    }

    JsonNode post(String below, Map<String, ?> body) throws IOException, InterruptedException {
        return keeper.done("POST", path(below), body);
    }
}
