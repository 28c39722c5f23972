package livery.platform.idempotency;

import java.util.Map;

/**
 * What a call was answered.
 *
 * @param headers those that belong to the answer itself, by name
 */
public record KeptAnswer(int status, Map<String, String> headers, String body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** Whether the call has done what it was for. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
