package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the platform answers when it is asked whether it is ready: to anybody in a word, at the monitor's port with reasons. */
record Health(int status, String body) {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int NO_ANSWER = 0;
    private static final Pattern DOWN =
            Pattern.compile("\"name\":\"([^\"]*)\",\"state\":\"down\",\"code\":\"[^\"]*\",\"reason\":\"([^\"]*)\"");

    static Health of(String baseUrl) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(baseUrl + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new Health(status, body.strip());
            }
        } catch (IOException notListening) {
            return new Health(NO_ANSWER, "it does not answer yet");
        }
    }

    boolean ready() {
        return status == HttpURLConnection.HTTP_OK;
    }

    @Override
    public String toString() {
        String down = DOWN.matcher(body)
                .results()
                .map(part -> part.group(1) + " (" + part.group(2) + ")")
                .collect(Collectors.joining("; "));
        if (!down.isEmpty()) {
            return down;
        }
        return status == NO_ANSWER ? body : "HTTP " + status + " " + body;
    }
}
