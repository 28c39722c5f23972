package livery.bench.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a call was answered, with the names of its headers in small letters. */
record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final String REQUEST_ID = "x-request-id";
    /** When it was, which request it was, and how many more the caller may send: of this call, not of what it asked for. */
    private static final Set<String> OF_THE_CALL = Set.of("date", REQUEST_ID, "ratelimit-remaining", "ratelimit-reset");

    boolean succeeded() {
        return status / 100 == 2;
    }

    /**
     * All of it but what differs from one call to the next: status, headers and body.
     *
     * @param echoed the value that the call named
     */
    String comparable(String echoed) {
        Map<String, List<String>> kept = new TreeMap<>(headers);
        kept.keySet().removeAll(OF_THE_CALL);
        String text = status + "\n" + kept + "\n" + body;
        for (String request : headers.getOrDefault(REQUEST_ID, List.of())) {
            text = text.replace(request, "REQUEST");
        }
        text = text.replace(echoed, "VALUE");
        return succeeded()
                ? text.replaceAll("\\d{12,}", "ID")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "NOW")
                        .replaceAll("\"(etag|\\w*[sS]econds)\":[0-9.]+", "")
                : text;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %.300s", status, body);
    }
}
